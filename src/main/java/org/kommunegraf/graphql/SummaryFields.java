package org.kommunegraf.graphql;

import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Money;
import org.kommunegraf.query.derive.Called;
import org.kommunegraf.query.derive.GroupShare;
import org.kommunegraf.query.spend.Conversion;
import org.kommunegraf.query.spend.Exchange;
import org.kommunegraf.query.spend.GroupKey;
import org.kommunegraf.query.spend.SpendGroup;
import org.kommunegraf.query.spend.SpendRest;

/** The question that adds spends up and groups them, and amounts in other currencies. */
final class SummaryFields {

  private SummaryFields() {}

  static void addTo(FieldTable fields) {
    fields.put("Query.spendSummary", (scope, none, args) -> SummaryAnswer.of(scope, args));
    fields.put("Money.converted", (scope, money, args) -> converted(scope, (Money) money, args));
    addGroups(fields);
    addKeys(fields);
    addRests(fields);
  }

  private static Conversion converted(Scope scope, Money amount, Arguments arguments) {
    Exchange exchange = Exchange.of(scope.release());
    Currency to = arguments.constant("to", Currency.class);
    Integer year = arguments.findInt("year");
    return year == null ? exchange.convert(amount, to) : exchange.convert(amount, to, year);
  }

  private static void addGroups(FieldTable fields) {
    fields.on("SpendGroup.lower", SpendGroup.class, (release, group) -> group.lower());
    fields.on("SpendGroup.shared", SpendGroup.class, (release, group) -> group.shared());
    fields.on("SpendGroup.named", SpendGroup.class, (release, group) -> group.named());
    fields.on("SpendGroup.upper", SpendGroup.class, (release, group) -> group.upper());
    fields.on("SpendGroup.share", SpendGroup.class, GroupShare::of);
    fields.on("SpendGroup.spendCount", SpendGroup.class, (release, g) -> g.spendCount());
  }

  private static void addRests(FieldTable fields) {
    fields.on("SpendRest.statement", SpendRest.class, Called::rest);
  }

  private static void addKeys(FieldTable fields) {
    fields.on("GroupKey.node", GroupKey.class, (release, key) -> key.node(release));
    fields.on("GroupKey.stated", GroupKey.class, (release, key) -> key.stated());
    fields.put(
        "GroupKey.label",
        (scope, key, args) -> ((GroupKey) key).text(scope.release(), args.language()).text());
    fields.put(
        "GroupKey.text",
        (scope, key, args) -> ((GroupKey) key).text(scope.release(), args.language()));
  }
}

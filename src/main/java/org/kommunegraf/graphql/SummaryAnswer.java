package org.kommunegraf.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.Truth;
import org.kommunegraf.query.page.Order;
import org.kommunegraf.query.page.OrderDirection;
import org.kommunegraf.query.page.OrderKey;
import org.kommunegraf.query.page.Page;
import org.kommunegraf.query.page.PageRequest;
import org.kommunegraf.query.spend.GroupOrder;
import org.kommunegraf.query.spend.SpendDimension;
import org.kommunegraf.query.spend.SpendGroup;
import org.kommunegraf.query.spend.SpendQuestion;
import org.kommunegraf.query.spend.SpendSummary;
import org.kommunegraf.query.spend.SpendTotal;
import org.kommunegraf.query.spend.SummaryConversion;
import org.kommunegraf.release.Release;

/** The answer to a question {@code spendSummary}, with the page of groups that was asked for. */
record SummaryAnswer(
    List<SpendTotal> totals,
    List<SpendTotal> planned,
    boolean overlapping,
    Connection<SpendGroup> groups,
    @Nullable SummaryConversion conversion) {

  static SummaryAnswer of(Scope scope, Arguments arguments) {
    List<SpendDimension> by = dimensions(arguments);
    PageRequest page = ListField.request(arguments);
    Order<SpendGroup> order = order(scope.release(), by, arguments.list("orderBy"));
    SpendSummary summary =
        SpendSummary.of(
            scope.release(), question(scope, by, arguments), () -> scope.budget().work());
    return new SummaryAnswer(
        summary.totals(),
        summary.planned(),
        summary.overlapping(),
        new Connection<>(Page.of(summary.groups(), order, page)),
        summary.conversion());
  }

  private static List<SpendDimension> dimensions(Arguments arguments) {
    List<SpendDimension> by = new ArrayList<>();
    for (Object dimension : arguments.list("groupBy")) {
      SpendDimension next = SpendDimension.valueOf((String) dimension);
      if (by.contains(next)) {
        throw new QueryException(
            Kind.BAD_VALUE,
            "groupBy names " + next + " twice; name each dimension once.",
            "groupBy[" + by.size() + "]",
            next.name(),
            "a dimension that is not named before");
      }
      by.add(next);
    }
    return by;
  }

  private static SpendQuestion question(Scope scope, List<SpendDimension> by, Arguments arguments) {
    Where where = arguments.find("where", Where.class);
    Currency in = arguments.findConstant("in", Currency.class);
    if (where == null) {
      return new SpendQuestion(by, SpendQuestion.ANY, SpendQuestion.ANY, in);
    }
    Filter filter = where.read();
    List<Spend> all = scope.release().all(Spend.class);
    filter.amounts().forEach(place -> place.check(all));
    List<String> open =
        by.stream().map(SpendDimension::conditionedField).filter(Objects::nonNull).toList();
    // under NOT a condition leaves more money when it is taken as false
    Predicate<Spend> money =
        matching(where.leavingOpen(open, Truth.TRUE))
            .or(matching(where.leavingOpen(open, Truth.FALSE)));
    return new SpendQuestion(by, matching(filter), money, in);
  }

  private static Predicate<Spend> matching(Filter filter) {
    return spend -> filter.condition().of(spend) == Truth.TRUE;
  }

  private static Order<SpendGroup> order(
      Release release, List<SpendDimension> by, List<?> orderBy) {
    return GroupOrder.of(
        by, orderBy.stream().map(term -> term(release, by, (Map<?, ?>) term)).toList());
  }

  private static List<OrderKey<SpendGroup>> term(
      Release release, List<SpendDimension> by, Map<?, ?> term) {
    Map.Entry<?, ?> only = term.entrySet().iterator().next(); // @oneOf
    String name = (String) only.getKey();
    if (only.getValue() instanceof NameOrder label) {
      return GroupOrder.label(
          label.direction(),
          by.size(),
          label.language(),
          key -> key.text(release, label.language()).text());
    }
    if (only.getValue() == OrderScalars.WITHOUT_VARIABLES) {
      throw new QueryException(
          Kind.BAD_VALUE,
          "orderBy." + name + " has no order; write ASC or DESC, or give its variables values.",
          "orderBy." + name,
          "null",
          "an order");
    }
    OrderDirection direction = OrderDirection.valueOf((String) only.getValue());
    return switch (name) {
      case "lower" -> GroupOrder.amount(name, direction, group -> group.lower());
      case "shared" -> GroupOrder.amount(name, direction, group -> group.shared());
      case "named" -> GroupOrder.amount(name, direction, group -> group.named());
      case "upper" -> GroupOrder.amount(name, direction, group -> group.upper());
      default -> GroupOrder.spendCount(direction);
    };
  }
}

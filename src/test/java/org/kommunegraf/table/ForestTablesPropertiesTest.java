package org.kommunegraf.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunegraf.Made;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.spend.RandomConflicts;
import org.kommunegraf.query.spend.RandomForest;
import org.kommunegraf.release.Release;

/**
 * No column of money of any table adds up to more than the total of what was spent, whatever
 * wholes, parts and plans there are. The seed is the test's argument.
 */
class ForestTablesPropertiesTest {

  /** Conditions on spends, of which some give a whole and not its parts, or the other way round. */
  private static final List<String> CONDITIONS =
      List.of(
          "{platforms: {some: {id: {eq: \"platform:f\"}}}}",
          "{platforms: {none: {id: {eq: \"platform:i\"}}}}",
          "{campaigns: {some: {id: {in: [\"campaign:x\", \"campaign:y\"]}}}}",
          "{covers: {some: {kind: {eq: PAID_ADVERTISING}}}}",
          "{covers: {all: {exhaustive: {eq: true}}}}",
          "{payer: {id: {eq: \"department:unit\"}}}",
          "{municipality: {id: {eq: \"municipality:dk\"}}}",
          "{year: {eq: 2019}}",
          "{amount: {currency: {eq: DKK}, value: {gt: \"3\"}}}",
          "{partOf: {isNull: true}}",
          "{partOf: {isNull: false}}");

  /** Tables of all that there is. */
  private static final List<String> TABLES =
      List.of(
          "{ spends { nodes { amount { value } } } }",
          "{ spends { nodes { amount { value } parts { nodes { amount { value } } } } } }",
          "{ spends { edges { node { partOf { amount { value } } amount { value min max } } } } }",
          "{ campaigns { nodes { cost { amount { value } outside { value } } } } }",
          "{ campaigns { nodes { spends { nodes { amount { value } } } } } }",
          "{ departments { nodes { spendTotals { amount { value } } planned { amount { value } } }"
              + " } }",
          "{ departments { nodes { spendTotals { amount { value } } spends { nodes { amount { value"
              + " } } } } } }",
          "{ municipalities { nodes { spendTotals { amount { value } outside { value } } } } }",
          "{ platforms { spends { nodes { amount { value } } } } }",
          "{ policyGoals { nodes { cost { amount { value } } spends { nodes { amount { value } } }"
              + " } } }",
          "{ spendSummary(groupBy: [PLATFORM]) { groups { nodes { lower named upper } } } }",
          "{ spendSummary(groupBy: [COVER]) { groups { nodes { lower shared upper } } } }",
          "{ spendSummary(groupBy: [DEPARTMENT, COVER]) { groups { nodes { lower shared upper } } }"
              + " }",
          "{ spendSummary(groupBy: [YEAR, CAMPAIGN]) { groups { nodes { lower rests { amount {"
              + " value } } } } } }",
          "{ spendSummary(groupBy: [PLATFORM]) { groups { nodes { spends { nodes { amount { value }"
              + " } } } } } }",
          "{ spendSummary { totals { amount { value } } planned { amount { value } } } }");

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("seeds", 15));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tablesOfAllAddUpToNoMoreThanTheTotal(long seed) {
    GraphQlEngine engine = engine(seed);
    Map<String, @Nullable BigDecimal> totals = totals(engine, "", "totals");
    TABLES.forEach(query -> assertNoMore(engine, query, totals));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void chosenSpendsAddUpToNoMoreThanTheirTotal(long seed) {
    GraphQlEngine engine = engine(seed);
    for (String where : CONDITIONS) {
      String chosen = "(where: " + where + ")";
      String query = "{ spends" + chosen + " { edges { node { amount { status value } } } } }";
      boolean spent = Csv.text(table(engine, query)).contains("ACTUAL");
      assertNoMore(engine, query, totals(engine, chosen, spent ? "totals" : "planned"));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neitherOrderNorOneMoreEqualLevelChangesASum(long seed) {
    RandomForest forest = RandomForest.exact(seed);
    Release one = forest.release();
    Release nested = forest.release(forest.wrapped());
    String query = "{ spends { nodes { amount { value } } } }";
    Table table = table(new GraphQlEngine(() -> one), query);
    Table other = table(new GraphQlEngine(() -> nested), query);
    assertThat(sums(other, 0, 1)).isEqualTo(sums(table, 0, 1)).isNotEmpty();
  }

  private static GraphQlEngine engine(long seed) {
    RandomForest forest = seed % 2 == 0 ? RandomForest.exact(seed) : RandomForest.bounded(seed);
    Random random = new Random(seed);
    List<Spend> spends = new ArrayList<>();
    forest.spends().forEach(spend -> spends.add(random.nextInt(4) > 0 ? spend : planned(spend)));
    spends.addAll(RandomConflicts.anywhere(forest, seed).figures());
    Release release = forest.release(spends);
    return new GraphQlEngine(() -> release);
  }

  private static Spend planned(Spend spend) {
    Money amount = spend.amount();
    if (amount == null) {
      return spend;
    }
    Made<Money> budgeted = Made.of(Money.class);
    for (var component : Shape.of(Money.class).components()) {
      budgeted.with(component.name(), component.of(amount));
    }
    budgeted.with("status", FigureStatus.BUDGETED);
    return Made.like(spend).with("amount", budgeted.record()).record();
  }

  /**
   * What totals are at most, by currency; null where nobody knows.
   *
   * @param field of what was spent or of what is planned
   */
  private static Map<String, @Nullable BigDecimal> totals(
      GraphQlEngine engine, String chosen, String field) {
    String query =
        "{ spendSummary" + chosen + " { totals: " + field + " { currency amount { max } } } }";
    Map<?, ?> data =
        (Map<?, ?>)
            engine.execute(new GraphQlRequest(query, null, Map.of(), null)).body().get("data");
    Map<String, @Nullable BigDecimal> totals = new HashMap<>();
    for (Object total : (List<?>) ((Map<?, ?>) data.get("spendSummary")).get("totals")) {
      Object max = ((Map<?, ?>) ((Map<?, ?>) total).get("amount")).get("max");
      totals.put(
          String.valueOf(((Map<?, ?>) total).get("currency")),
          max == null ? null : new BigDecimal(max.toString()));
    }
    return totals;
  }

  private static Table table(GraphQlEngine engine, String query) {
    TableAnswer answer =
        TableAnswer.of(engine, new GraphQlRequest(query, null, Map.of(), null), null);
    assertThat(answer.table()).as("%s", answer.answer()).isNotNull();
    return answer.table();
  }

  private static void assertNoMore(
      GraphQlEngine engine, String query, Map<String, @Nullable BigDecimal> totals) {
    Table table = table(engine, query);
    for (int i = 0; i < table.columns().size(); i++) {
      Integer unit = table.columns().get(i).unit();
      if (unit != null) {
        sums(table, i, unit)
            .forEach(
                (currency, sum) -> {
                  boolean known = !totals.containsKey(currency) || totals.get(currency) != null;
                  if (known && sum.signum() != 0) {
                    assertThat(sum)
                        .as("%s%n%s", query, Csv.text(table))
                        .isLessThanOrEqualTo(totals.getOrDefault(currency, BigDecimal.ZERO));
                  }
                });
      }
    }
  }

  private static Map<String, BigDecimal> sums(Table table, int column, int unit) {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (Table.Row row : table.rows()) {
      if (row.cells().get(column) instanceof Cell.Known known) {
        sums.merge(row.cells().get(unit).text(), new BigDecimal(known.text()), BigDecimal::add);
      }
    }
    return sums;
  }
}

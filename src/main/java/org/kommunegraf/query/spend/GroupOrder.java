package org.kommunegraf.query.spend;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;
import org.kommunegraf.query.page.Collation;
import org.kommunegraf.query.page.Cursor;
import org.kommunegraf.query.page.OrderDirection;

/**
 * In which order groups stand. What is unbounded or not stated comes last in both directions.
 * Groups that are the same by all terms stand in the order of their keys.
 *
 * @param name what a cursor of this order is marked with
 * @param columns what is compared, the first before the next
 */
public record GroupOrder(String name, List<Column> columns) {

  /**
   * One thing that is compared.
   *
   * @param text what a group has there, as a cursor carries it; empty where it has nothing
   * @param comparator of two such texts that are not empty
   */
  record Column(Function<SpendGroup, String> text, Comparator<String> comparator) {

    int compare(String one, String other) {
      return one.isEmpty() || other.isEmpty()
          ? Boolean.compare(one.isEmpty(), other.isEmpty())
          : comparator.compare(one, other);
    }
  }

  /** One thing that a client orders by: some columns under a name. */
  public record Term(String name, List<Column> columns) {}

  /** The order of groups of some dimensions by some terms, the first before the next. */
  public static GroupOrder of(List<SpendDimension> by, List<Term> terms) {
    return new GroupOrder(
        by + " " + terms.stream().map(Term::name).toList(),
        terms.stream().flatMap(term -> term.columns().stream()).toList());
  }

  /** An amount. Those of two currencies are never compared, so each currency stands by itself. */
  public static Term amount(
      String name, OrderDirection direction, Function<SpendGroup, @Nullable BigDecimal> amount) {
    Column currency = new Column(group -> group.currency().name(), Comparator.naturalOrder());
    return new Term(
        name + " " + direction,
        List.of(currency, new Column(group -> text(amount.apply(group)), numbers(direction))));
  }

  /** How many spends a group has. */
  public static Term spendCount(OrderDirection direction) {
    return new Term(
        "spendCount " + direction,
        List.of(new Column(group -> String.valueOf(group.spends().size()), numbers(direction))));
  }

  /**
   * How the keys are said, dimension after dimension.
   *
   * @param dimensions how many
   * @param language by whose alphabet; null for the one that all languages share
   * @param label how a stated key is said
   */
  public static Term label(
      OrderDirection direction,
      int dimensions,
      @Nullable Language language,
      Function<GroupKey, String> label) {
    Comparator<String> alphabet = Comparator.comparing(text -> Collation.key(text, language));
    Stream<Column> columns =
        IntStream.range(0, dimensions)
            .mapToObj(i -> (Function<SpendGroup, GroupKey>) group -> group.keys().get(i))
            .map(
                key ->
                    new Column(
                        key.andThen(k -> k.stated() ? label.apply(k) : ""),
                        directed(direction, alphabet)));
    return new Term("label " + language + " " + direction, columns.toList());
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static Comparator<String> numbers(OrderDirection direction) {
    return directed(direction, Comparator.comparing(BigDecimal::new));
  }

  private static Comparator<String> directed(
      OrderDirection direction, Comparator<String> ascending) {
    return direction == OrderDirection.ASC ? ascending : ascending.reversed();
  }

  /** The cursor of a group. */
  Cursor cursorOf(SpendGroup group) {
    return new Cursor(
        name, columns.stream().map(column -> column.text().apply(group)).toList(), group.id());
  }

  /**
   * How two places in this order stand.
   *
   * @throws NumberFormatException if one of them is not of this order, which a forged cursor may be
   */
  int compare(Cursor one, Cursor other) {
    for (int i = 0; i < columns.size(); i++) {
      int order = columns.get(i).compare(one.keys().get(i), other.keys().get(i));
      if (order != 0) {
        return order;
      }
    }
    return one.id().compareTo(other.id());
  }
}

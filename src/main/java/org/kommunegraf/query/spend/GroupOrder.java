package org.kommunegraf.query.spend;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;
import org.kommunegraf.query.page.Collation;
import org.kommunegraf.query.page.Order;
import org.kommunegraf.query.page.OrderDirection;
import org.kommunegraf.query.page.OrderKey;

/** What groups are ordered by. Groups that are the same by all of it stand in the order of keys. */
public final class GroupOrder {

  private GroupOrder() {}

  /** The order of groups of some dimensions by some terms, the first before the next. */
  public static Order<SpendGroup> of(
      List<SpendDimension> by, List<List<OrderKey<SpendGroup>>> terms) {
    return new Order<>(
        "SpendGroup" + by, SpendGroup::id, terms.stream().flatMap(Collection::stream).toList());
  }

  /** An amount. Those of two currencies are never compared, so each currency stands by itself. */
  public static List<OrderKey<SpendGroup>> amount(
      String name, OrderDirection direction, Function<SpendGroup, @Nullable BigDecimal> amount) {
    return List.of(
        new OrderKey<>("currency", false, group -> group.currency().name(), text -> text),
        key(name, direction, group -> text(amount.apply(group)), BigDecimal::new));
  }

  /** How many spends a group has. */
  public static List<OrderKey<SpendGroup>> spendCount(OrderDirection direction) {
    return List.of(
        key("spendCount", direction, group -> String.valueOf(group.spendCount()), BigDecimal::new));
  }

  /**
   * How the keys are said, dimension after dimension.
   *
   * @param dimensions how many
   * @param language by whose alphabet; null for the one that all languages share
   * @param label how a stated key is said
   */
  public static List<OrderKey<SpendGroup>> label(
      OrderDirection direction,
      int dimensions,
      @Nullable Language language,
      Function<GroupKey, String> label) {
    return IntStream.range(0, dimensions)
        .mapToObj(
            i ->
                key(
                    "label." + language,
                    direction,
                    group -> {
                      GroupKey said = group.keys().get(i);
                      return said.stated() ? label.apply(said) : null;
                    },
                    text -> Collation.key(text, language)))
        .toList();
  }

  private static OrderKey<SpendGroup> key(
      String name,
      OrderDirection direction,
      Function<SpendGroup, @Nullable String> text,
      Function<String, Comparable<?>> sortable) {
    return new OrderKey<>(name + "." + direction, direction == OrderDirection.DESC, text, sortable);
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}

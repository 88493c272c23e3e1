package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Vat;

/**
 * What of a total is of amounts that say one thing of the value added tax. No rate is assumed, so
 * the sum of a total whose amounts differ is defended by these alone.
 *
 * @param vat whether the amounts hold the tax; null where sources do not say
 * @param amount their sum; where figures contradict each other in this too, from nothing
 * @param spends those whose amounts or rests it is, by id
 */
public record VatTotal(@Nullable Vat vat, Money amount, List<Spend> spends) {

  /** A total by value added tax: with it, without it, and where it is not said. */
  static List<VatTotal> of(SpendTotal total) {
    List<VatTotal> subtotals = new ArrayList<>();
    Stream.concat(Arrays.stream(Vat.values()), Stream.of((Vat) null))
        .forEach(
            vat -> {
              VatTotal of = of(total, vat);
              if (!of.spends.isEmpty()) {
                subtotals.add(of);
              }
            });
    return List.copyOf(subtotals);
  }

  private static VatTotal of(SpendTotal total, @Nullable Vat vat) {
    Amounts amounts = total.amounts();
    Predicate<Spend> alone = spend -> vat(amounts.of(spend)) == vat;
    Predicate<Portion> portion = part -> vat(part, amounts) == vat;
    Bounds sum =
        total
            .counted()
            .sum(
                spend -> alone.test(spend) ? Bounds.of(amounts.of(spend)) : Bounds.NONE,
                part -> portion.test(part) ? part.counted(total.currency(), amounts) : Bounds.NONE);
    return new VatTotal(
        vat, sum.money(total.currency(), total.status()), total.counted().sources(alone, portion));
  }

  /** A rest of what differs from its parts in tax is neither with it nor without. */
  private static @Nullable Vat vat(Portion portion, Amounts amounts) {
    Vat own = vat(amounts.of(portion.node().seen()));
    boolean alike =
        !portion.rest()
            || portion.node().below().allMatch(part -> own == vat(amounts.of(part.seen())));
    return alike ? own : null;
  }

  private static @Nullable Vat vat(@Nullable Money amount) {
    return amount == null ? null : amount.vat();
  }
}

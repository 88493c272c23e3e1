package org.kommunegraf.query.spend;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;

/**
 * Adds amounts of one currency: the interval in which the true sum lies, given the intervals of the
 * amounts.
 */
final class Sum {

  private long min;
  private @Nullable Long max = 0L;
  private boolean approximate;
  private boolean moreThan;

  private Sum() {}

  /**
   * The sum of amounts, each null where it is not stated.
   *
   * @throws ArithmeticException if the sum does not fit into 64 bits of minor units
   */
  static Money of(Currency currency, Collection<@Nullable Money> amounts) {
    Sum sum = new Sum();
    amounts.forEach(sum::add);
    return money(currency, sum.min, sum.max, sum.approximate, sum.moreThan);
  }

  private void add(@Nullable Money amount) {
    if (amount == null) {
      max = null;
      return;
    }
    // nobody spends less than nothing, so an unknown lower bound is 0
    min = Math.addExact(min, amount.min() == null ? 0 : amount.min());
    max = max == null || amount.max() == null ? null : (Long) Math.addExact(max, amount.max());
    approximate |= amount.approximate();
    moreThan |= amount.comparator() == Comparator.MORE_THAN;
  }

  /** The money that lies in an interval; max is null where nobody knows it. */
  static Money money(
      Currency currency, long min, @Nullable Long max, boolean approximate, boolean moreThan) {
    boolean exact = max != null && max == min;
    Comparator comparator =
        max == null && moreThan ? Comparator.MORE_THAN : Figure.comparatorOf(min, max);
    return new Money(
        exact ? (Long) min : null,
        min,
        max,
        comparator,
        approximate,
        FigureStatus.ACTUAL,
        currency,
        null,
        null,
        null);
  }
}

package org.kommunegraf.query.spend;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;

/**
 * Where a sum of money of one currency lies, such that amounts can be taken out again.
 *
 * @param min the sum of the lower bounds in minor units; what has none is at least 0
 * @param max the sum of the upper bounds of the amounts that have one, in minor units
 * @param unbounded how many amounts have none
 * @param approximate how many amounts are about
 * @param count how many amounts there are
 */
public record Bounds(long min, long max, int unbounded, int approximate, int count) {

  static final Bounds NONE = new Bounds(0, 0, 0, 0, 0);

  static Bounds of(@Nullable Money amount) {
    Long min = amount == null ? null : amount.min();
    Long max = amount == null ? null : amount.max();
    int about = amount != null && amount.approximate() ? 1 : 0;
    return new Bounds(min == null ? 0 : min, max == null ? 0 : max, max == null ? 1 : 0, about, 1);
  }

  /** The amounts in a currency and those that are not stated, which may be in it. */
  public static Bounds of(Currency currency, Collection<Spend> spends) {
    return spends.stream()
        .map(Spend::amount)
        .filter(amount -> amount == null || amount.currency() == currency)
        .map(Bounds::of)
        .reduce(NONE, Bounds::plus);
  }

  /**
   * Both sums together.
   *
   * @throws ArithmeticException if the sum does not fit into 64 bits of minor units
   */
  public Bounds plus(Bounds other) {
    return new Bounds(
        Math.addExact(min, other.min),
        Math.addExact(max, other.max),
        unbounded + other.unbounded,
        approximate + other.approximate,
        count + other.count);
  }

  /** The sum without a part of it. */
  public Bounds minus(Bounds part) {
    return new Bounds(
        min - part.min,
        max - part.max,
        unbounded - part.unbounded,
        approximate - part.approximate,
        count - part.count);
  }

  /**
   * The sum as an amount of money.
   *
   * @param moreThan whether an amount is more than its lower bound
   */
  Money money(Currency currency, boolean moreThan) {
    return Sum.money(currency, min, unbounded > 0 ? null : (Long) max, approximate > 0, moreThan);
  }

  /** Whether it is surely nothing. */
  public boolean isZero() {
    return max == 0 && unbounded == 0;
  }

  /** The lower bound. */
  public BigDecimal least(Currency currency) {
    return Decimals.fromMinor(min, currency);
  }

  /** The upper bound; null where there is none. */
  public @Nullable BigDecimal most(Currency currency) {
    return unbounded > 0 ? null : Decimals.fromMinor(max, currency);
  }
}

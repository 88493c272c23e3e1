package org.kommunegraf.query.spend;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Money;

/**
 * Where a sum of money of one currency lies, such that amounts can be taken out again.
 *
 * @param min the sum of the lower bounds in minor units; what has none is at least 0
 * @param max the sum of the upper bounds of the amounts that have one, in minor units
 * @param unbounded how many amounts have none
 */
public record Bounds(long min, long max, int unbounded) {

  static final Bounds NONE = new Bounds(0, 0, 0);

  static Bounds of(@Nullable Money amount) {
    Long min = amount == null ? null : amount.min();
    Long max = amount == null ? null : amount.max();
    return new Bounds(min == null ? 0 : min, max == null ? 0 : max, max == null ? 1 : 0);
  }

  /**
   * Both sums together.
   *
   * @throws ArithmeticException if the sum does not fit into 64 bits of minor units
   */
  public Bounds plus(Bounds other) {
    return new Bounds(
        Math.addExact(min, other.min), Math.addExact(max, other.max), unbounded + other.unbounded);
  }

  /** The sum without a part of it. */
  public Bounds minus(Bounds part) {
    return new Bounds(min - part.min, max - part.max, unbounded - part.unbounded);
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

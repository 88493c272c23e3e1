package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.Interval;

/**
 * The quotient of intervals, the one place where something is rounded. A quotient that does not end
 * is given with 6 decimals, or with 6 digits where it is smaller than 1: bounds are rounded
 * outward, so that the truth stays between them, and a single number half to even.
 */
final class Quotient {

  private static final int DECIMALS = 6;
  private static final int MOST_DECIMALS = 40;

  private Quotient() {}

  /**
   * Divides one interval by another.
   *
   * @param divisor surely not zero, see {@link Arithmetic#mayBeZero}
   */
  static Interval of(Interval dividend, Interval divisor) {
    if (divisor.max() != null && divisor.max().signum() <= 0) {
      return of(Arithmetic.negative(dividend), Arithmetic.negative(divisor));
    }
    if (isOne(dividend) && isOne(divisor)) {
      return Interval.of(divide(one(dividend), one(divisor), RoundingMode.HALF_EVEN));
    }
    Interval lower = lower(dividend, divisor);
    Interval upper = Arithmetic.negative(lower(Arithmetic.negative(dividend), divisor));
    return new Interval(lower.min(), upper.max(), lower.minOpen(), upper.maxOpen());
  }

  static boolean isOne(Interval a) {
    return a.min() != null && a.max() != null && a.min().compareTo(a.max()) == 0;
  }

  private static BigDecimal one(Interval a) {
    return Objects.requireNonNull(a.min());
  }

  /** The lower bound of a quotient by something positive, as an interval without an upper one. */
  private static Interval lower(Interval dividend, Interval divisor) {
    BigDecimal least = dividend.min();
    if (least == null) {
      return from(null, true);
    }
    boolean negative = least.signum() < 0;
    BigDecimal by = negative ? divisor.min() : divisor.max();
    boolean byOpen = negative ? divisor.minOpen() : divisor.maxOpen();
    if (negative && by != null && by.signum() == 0) {
      return from(null, true);
    }
    if (least.signum() == 0) {
      return from(BigDecimal.ZERO, dividend.minOpen());
    }
    return by == null
        ? from(BigDecimal.ZERO, true)
        : from(divide(least, by, RoundingMode.FLOOR), dividend.minOpen() || byOpen);
  }

  private static Interval from(@Nullable BigDecimal min, boolean open) {
    return new Interval(min, null, open, false);
  }

  static BigDecimal divide(BigDecimal dividend, BigDecimal divisor, RoundingMode mode) {
    int digitsBefore =
        dividend.precision() - dividend.scale() - divisor.precision() + divisor.scale();
    int decimals = Math.min(MOST_DECIMALS, DECIMALS + Math.max(0, -digitsBefore));
    return plain(dividend.divide(divisor, decimals, mode));
  }

  /** A number without zeros after its last decimal, as a quotient that ends has none. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

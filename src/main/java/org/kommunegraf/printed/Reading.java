package org.kommunegraf.printed;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;

/**
 * What a printed figure says to a reader, with the bounds as {@link org.kommunegraf.model.Figure}
 * has them.
 *
 * @param min the lower bound; null where there is none
 * @param max the upper bound; null where there is none
 * @param comparator how the bounds are meant
 * @param approximate whether it is said to be about
 * @param share whether it is a fraction of something, as a quarter is 0.25; else a number
 * @param step the value of the last place that is printed: 0.01 of 4.998,51 and 1000 of 7 tkr.
 */
public record Reading(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    Comparator comparator,
    boolean approximate,
    boolean share,
    BigDecimal step) {

  /** The same times ten to a power, as when a heading says that amounts are in thousands. */
  public Reading scaledBy(BigDecimal factor) {
    return new Reading(
        min == null ? null : min.multiply(factor),
        max == null ? null : max.multiply(factor),
        comparator,
        approximate,
        share,
        step.multiply(factor));
  }

  /** Whether it says the same, however many decimals its bounds have. */
  boolean equalsInValue(Reading other) {
    return same(min, other.min)
        && same(max, other.max)
        && comparator == other.comparator
        && approximate == other.approximate
        && share == other.share;
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}

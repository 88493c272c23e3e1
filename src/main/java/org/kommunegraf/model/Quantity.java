package org.kommunegraf.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The number of an observation; the unit stands beside it. See {@link Figure} for the meaning of
 * the parts.
 *
 * <p>In the data {@code value: 58} is short for an exact, actual number.
 */
public record Quantity(
    @Nullable BigDecimal value,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Completed Comparator comparator,
    boolean approximate,
    @Completed FigureStatus status)
    implements Figure<BigDecimal> {

  /**
   * Completes what follows from the rest: an exact value is its own bounds, and bounds imply a
   * comparator.
   *
   * @throws IllegalArgumentException with a sentence, if the parts contradict each other
   */
  public Quantity {
    min = min == null ? value : min;
    max = max == null ? value : max;
    comparator = comparator == null ? Figure.comparatorOf(min, max) : comparator;
    status = status == null ? FigureStatus.ACTUAL : status;
    Figure.check(value, min, max, comparator);
  }

  /** An exact, actual number written as a decimal with a full stop. */
  public static Quantity parse(String text) {
    return new Quantity(
        Decimals.parse(text), null, null, Comparator.EQUAL, false, FigureStatus.ACTUAL);
  }

  @Override
  public Origin origin() {
    return Origin.PRINTED;
  }
}

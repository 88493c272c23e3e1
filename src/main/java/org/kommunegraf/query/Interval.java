package org.kommunegraf.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.Money;

/**
 * Where a number lies for certain.
 *
 * @param min the lower bound; null where there is none
 * @param max the upper bound; null where there is none
 * @param minOpen whether the lower bound itself is not possible
 * @param maxOpen whether the upper bound itself is not possible
 */
public record Interval(
    @Nullable BigDecimal min, @Nullable BigDecimal max, boolean minOpen, boolean maxOpen) {

  /** Where a figure lies: an amount of money in whole units of its currency. */
  public static Interval of(Figure<?> figure) {
    return new Interval(
        decimal(figure, figure.min()),
        decimal(figure, figure.max()),
        figure.comparator() == Comparator.MORE_THAN,
        figure.comparator() == Comparator.LESS_THAN);
  }

  /** One known number. */
  public static Interval of(BigDecimal number) {
    return new Interval(number, number, false, false);
  }

  private static @Nullable BigDecimal decimal(Figure<?> figure, @Nullable Object bound) {
    if (bound == null) {
      return null;
    }
    return figure instanceof Money money
        ? Decimals.fromMinor((Long) bound, money.currency())
        : (BigDecimal) bound;
  }

  /** Whether the number is this one. */
  public Truth equalTo(BigDecimal number) {
    boolean surely = min != null && max != null && is(min, number) && is(max, number);
    return Truth.of(
        surely && !minOpen && !maxOpen,
        atLeast(number) == Truth.FALSE || atMost(number) == Truth.FALSE);
  }

  /** Whether the number is this one or a greater one. */
  public Truth atLeast(BigDecimal number) {
    return Truth.of(
        min != null && min.compareTo(number) >= 0,
        max != null && (max.compareTo(number) < 0 || (maxOpen && is(max, number))));
  }

  /** Whether the number is this one or a smaller one. */
  public Truth atMost(BigDecimal number) {
    return Truth.of(
        max != null && max.compareTo(number) <= 0,
        min != null && (min.compareTo(number) > 0 || (minOpen && is(min, number))));
  }

  /** Whether the number is greater than this one. */
  public Truth greaterThan(BigDecimal number) {
    return atMost(number).not();
  }

  /** Whether the number is less than this one. */
  public Truth lessThan(BigDecimal number) {
    return atLeast(number).not();
  }

  private static boolean is(BigDecimal bound, BigDecimal number) {
    return bound.compareTo(number) == 0;
  }
}

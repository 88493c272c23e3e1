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
}

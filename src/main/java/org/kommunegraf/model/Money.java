package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/**
 * An amount of money in one currency, in minor units. See {@link Figure} for the meaning of the
 * parts.
 *
 * @param currency the currency; amounts of different currencies are never added
 * @param currencyBasis on what ground the currency is known; null for a computed amount
 * @param printed the amount as the source prints it; null for a computed amount
 * @param vat whether it holds the value added tax; null when not stated
 */
public record Money(
    @MinorUnits @Nullable Long value,
    @MinorUnits @Nullable Long min,
    @MinorUnits @Nullable Long max,
    @Completed Comparator comparator,
    boolean approximate,
    @Completed FigureStatus status,
    Currency currency,
    @Nullable Basis currencyBasis,
    @Nullable String printed,
    @Nullable Vat vat)
    implements Figure<Long> {

  /**
   * Completes what follows from the rest: an exact value is its own bounds, and bounds imply a
   * comparator.
   *
   * @throws IllegalArgumentException with a sentence, if the parts contradict each other
   */
  public Money {
    min = min == null ? value : min;
    max = max == null ? value : max;
    comparator = comparator == null ? Figure.comparatorOf(min, max) : comparator;
    status = status == null ? FigureStatus.ACTUAL : status;
    Figure.check(value, min, max, comparator);
  }

  @Override
  public Origin origin() {
    return printed == null ? Origin.COMPUTED : Origin.PRINTED;
  }
}

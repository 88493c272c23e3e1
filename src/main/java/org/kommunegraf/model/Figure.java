package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/**
 * A number as a source gives it: exact, about, bounded, or in words only. {@code min} and {@code
 * max} carry what is certain; {@code value} is set only when one number is known. "About" gives min
 * = max = value and {@code approximate}.
 *
 * @param <N> the kind of number: decimal for quantities, minor units for money
 */
public sealed interface Figure<N extends Comparable<N>> permits Quantity, Money {

  @Nullable N value();

  @Nullable N min();

  @Nullable N max();

  Comparator comparator();

  boolean approximate();

  FigureStatus status();

  Origin origin();

  /** The comparator that bounds have when nothing else is said of them. */
  static <N extends Comparable<N>> Comparator comparatorOf(@Nullable N min, @Nullable N max) {
    if (min == null) {
      return max == null ? Comparator.IN_WORDS : Comparator.AT_MOST;
    }
    if (max == null) {
      return Comparator.AT_LEAST;
    }
    return min.compareTo(max) == 0 ? Comparator.EQUAL : Comparator.BETWEEN;
  }

  /**
   * Refuses bounds that contradict each other or the comparator.
   *
   * @throws IllegalArgumentException with a sentence
   */
  static <N extends Comparable<N>> void check(
      @Nullable N value, @Nullable N min, @Nullable N max, Comparator comparator) {
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "min (" + min + ") is greater than max (" + max + "); swap the two");
    }
    boolean fits =
        switch (comparator) {
          case EQUAL ->
              value != null
                  && min != null
                  && max != null
                  && value.compareTo(min) == 0
                  && value.compareTo(max) == 0;
          case AT_LEAST, MORE_THAN -> value == null && min != null && max == null;
          case AT_MOST, LESS_THAN -> value == null && max != null;
          case BETWEEN -> value == null && min != null && max != null;
          case IN_WORDS -> value == null && min == null && max == null;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "comparator "
              + comparator
              + " does not fit value "
              + orNone(value)
              + ", min "
              + orNone(min)
              + ", max "
              + orNone(max)
              + "; EQUAL has a value, AT_LEAST and MORE_THAN a min, AT_MOST and LESS_THAN a max, BETWEEN min and max,"
              + " IN_WORDS none");
    }
  }

  private static Object orNone(@Nullable Object bound) {
    return bound == null ? "none" : bound;
  }
}

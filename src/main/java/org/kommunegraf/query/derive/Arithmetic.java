package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.Interval;

/**
 * Sums, differences and products of intervals: exact, and no wider than the bounds make them. A
 * bound of the result is possible only where the bounds it comes from are.
 */
final class Arithmetic {

  static final Interval NOTHING = Interval.of(BigDecimal.ZERO);

  private Arithmetic() {}

  static Interval sum(Interval a, Interval b) {
    return new Interval(
        a.min() == null || b.min() == null ? null : a.min().add(b.min()),
        a.max() == null || b.max() == null ? null : a.max().add(b.max()),
        a.minOpen() || b.minOpen(),
        a.maxOpen() || b.maxOpen());
  }

  static Interval difference(Interval a, Interval b) {
    return sum(a, negative(b));
  }

  static Interval negative(Interval a) {
    return new Interval(
        a.max() == null ? null : a.max().negate(),
        a.min() == null ? null : a.min().negate(),
        a.maxOpen(),
        a.minOpen());
  }

  static Interval times(Interval a, BigDecimal factor) {
    return product(a, Interval.of(factor));
  }

  static Interval product(Interval a, Interval b) {
    List<End> corners = new ArrayList<>();
    for (End of : List.of(End.min(a), End.max(a))) {
      corners.add(of.times(End.min(b)));
      corners.add(of.times(End.max(b)));
    }
    End min = Collections.min(corners, End.LOWER_FIRST);
    End max = Collections.max(corners, End.UPPER_LAST);
    return new Interval(min.finite(), max.finite(), min.open(), max.open());
  }

  /** Whether a number may be zero. */
  static boolean mayBeZero(Interval a) {
    boolean above = a.min() != null && (a.min().signum() > 0 || (isZero(a.min()) && a.minOpen()));
    boolean below = a.max() != null && (a.max().signum() < 0 || (isZero(a.max()) && a.maxOpen()));
    return !above && !below;
  }

  private static boolean isZero(BigDecimal number) {
    return number.signum() == 0;
  }

  /**
   * An end of an interval.
   *
   * @param infinite -1 or 1 where there is no bound, on the lower or the upper side; else 0
   * @param number the bound; 0 where there is none
   * @param open whether it is not possible itself
   */
  private record End(int infinite, BigDecimal number, boolean open) {

    private static final Comparator<End> BY_PLACE =
        Comparator.comparingInt(End::infinite).thenComparing(End::number);

    /** Of two ends at one place the possible one counts. */
    static final Comparator<End> LOWER_FIRST = BY_PLACE.thenComparing(End::open);

    static final Comparator<End> UPPER_LAST =
        BY_PLACE.thenComparing(Comparator.comparing(End::open).reversed());

    static End min(Interval a) {
      return of(a.min(), -1, a.minOpen());
    }

    static End max(Interval a) {
      return of(a.max(), 1, a.maxOpen());
    }

    private static End of(@Nullable BigDecimal bound, int side, boolean open) {
      return bound == null ? new End(side, BigDecimal.ZERO, true) : new End(0, bound, open);
    }

    End times(End other) {
      if (isZero() || other.isZero()) {
        // a possible zero makes the product zero whatever the other factor is
        boolean possible = (isZero() && !open) || (other.isZero() && !other.open);
        return new End(0, BigDecimal.ZERO, !possible);
      }
      int sign = sign() * other.sign();
      return infinite != 0 || other.infinite != 0
          ? new End(sign, BigDecimal.ZERO, true)
          : new End(0, number.multiply(other.number), open || other.open);
    }

    private boolean isZero() {
      return infinite == 0 && number.signum() == 0;
    }

    private int sign() {
      return infinite == 0 ? number.signum() : infinite;
    }

    @Nullable BigDecimal finite() {
      return infinite == 0 ? number : null;
    }
  }
}

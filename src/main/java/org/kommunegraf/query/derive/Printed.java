package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Figure;
import org.kommunegraf.query.Interval;

/**
 * The interval that a printed figure stands for.
 *
 * <p>A printed share, rate or length of time stands for half a unit of its last decimal to both
 * sides: 58 % is 57.5 to 58.5 %. Counts and money stand for themselves. Bounds are taken as the
 * source draws them, and a figure that is about is taken as it stands, since nobody knows how far
 * about reaches. A count is at least 0, and a share at most 100 %.
 */
final class Printed {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Printed() {}

  /**
   * Where the number lies that a source prints.
   *
   * @param atLeastNothing whether the number cannot be negative
   * @param assumptions to which is added what the interval takes for granted
   */
  static Interval interval(
      Figure<?> figure, Dimension dimension, boolean atLeastNothing, List<String> assumptions) {
    Interval stated = Interval.of(figure);
    if (figure.value() != null && dimension.isRounded() && !figure.approximate()) {
      return rounded(stated, dimension, assumptions);
    }
    if (figure.min() == null && figure.max() == null) {
      return stated;
    }
    Interval limited =
        withLimits(
            stated, atLeastNothing ? BigDecimal.ZERO : null, dimension.isShare() ? HUNDRED : null);
    if (!limited.equals(stated)) {
      assumptions.add(
          dimension.isShare()
              ? "A share is at least 0 % and at most 100 %."
              : "A count or an amount is at least 0.");
    }
    return limited;
  }

  private static Interval rounded(Interval stated, Dimension dimension, List<String> assumptions) {
    BigDecimal value = Objects.requireNonNull(stated.min());
    BigDecimal half = HALF.movePointLeft(Math.max(0, value.scale()));
    BigDecimal min = value.subtract(half);
    BigDecimal max = value.add(half);
    Interval interval =
        new Interval(
            value.signum() >= 0 ? min.max(BigDecimal.ZERO) : min,
            dimension.isShare() && value.compareTo(HUNDRED) <= 0 ? max.min(HUNDRED) : max,
            false,
            false);
    assumptions.add(
        "The printed "
            + dimension.with(Wording.of(value))
            + " is rounded and stands for "
            + dimension.with(Wording.of(interval))
            + ".");
    return interval;
  }

  /** The interval with limits where it has no bounds of its own. */
  private static Interval withLimits(
      Interval a, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    boolean low = a.min() == null && least != null && isAbove(a.max(), least);
    boolean high = a.max() == null && most != null && isAbove(most, a.min());
    return new Interval(low ? least : a.min(), high ? most : a.max(), a.minOpen(), a.maxOpen());
  }

  private static boolean isAbove(@Nullable BigDecimal upper, @Nullable BigDecimal lower) {
    return upper == null || lower == null || upper.compareTo(lower) >= 0;
  }
}

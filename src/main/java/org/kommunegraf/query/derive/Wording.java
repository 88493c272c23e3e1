package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.kommunegraf.query.Interval;

/** Numbers as an English sentence or formula has them: {@code 23,487.29}, {@code more than 25}. */
final class Wording {

  private Wording() {}

  /** With all decimals that the number has. */
  static String of(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number).replace('-', '−');
  }

  static String of(Interval interval) {
    BigDecimal min = interval.min();
    BigDecimal max = interval.max();
    if (min == null) {
      return max == null
          ? "an unknown number of"
          : (interval.maxOpen() ? "less than " : "at most ") + of(max);
    }
    if (max == null) {
      return (interval.minOpen() ? "more than " : "at least ") + of(min);
    }
    return min.compareTo(max) == 0
        ? of(min)
        : of(min) + " to " + (interval.maxOpen() ? "less than " : "") + of(max);
  }

  static String of(Interval interval, boolean approximate) {
    return (approximate ? "about " : "") + of(interval);
  }
}

package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.TimeUnit;

/**
 * How long spans of time are. A year is the mean Gregorian one of 365.2425 days, a month its
 * twelfth and a quarter its fourth, so every span is an exact number of hours.
 */
final class Spans {

  private Spans() {}

  static BigDecimal hours(TimeUnit span) {
    return new BigDecimal(
        switch (span) {
          case HOUR -> "1";
          case DAY -> "24";
          case WEEK -> "168";
          case MONTH -> "730.485";
          case QUARTER -> "2191.455";
          case YEAR -> "8765.82";
        });
  }

  /** What a rate per one span is multiplied by to become a rate per another, in words. */
  static String factor(TimeUnit from, TimeUnit to) {
    BigDecimal[] whole = hours(to).divideAndRemainder(hours(from));
    return whole[1].signum() == 0
        ? " × " + Wording.of(whole[0].setScale(0))
        : " × " + Wording.of(hours(to)) + " ÷ " + Wording.of(hours(from));
  }

  /** What is to be known of rates whose span is converted. */
  static String assumption(Dimension from, Dimension to) {
    String sentence = "Figures in " + from.many() + " are converted to " + to.many();
    return isOfDays(from.per()) && isOfDays(to.per())
        ? sentence + "."
        : sentence + "; a year is taken as 365.2425 days, a month as a twelfth of it.";
  }

  private static boolean isOfDays(@Nullable TimeUnit span) {
    return span == TimeUnit.HOUR || span == TimeUnit.DAY || span == TimeUnit.WEEK;
  }
}

package org.kommunegraf.model;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * A date as precise as its source: {@code 2013}, {@code 2013-01} or {@code 2013-06-04}. The three
 * are different things.
 *
 * @param text the date in ISO 8601, cut after what is known
 */
public record PartialDate(String text) {

  private static final Pattern WRITTEN = Pattern.compile("[1-9]\\d{3}(-\\d{2}){0,2}");

  /**
   * @throws IllegalArgumentException with a sentence, if the text is no such date of the years 1000
   *     to 9999
   */
  public PartialDate {
    if (!WRITTEN.matcher(text).matches() || !exists(text)) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is not a date; write a year (2013), a month (2013-06) or a day (2013-06-04)");
    }
  }

  private static boolean exists(String text) {
    try {
      return firstDay(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  public static PartialDate parse(String text) {
    return new PartialDate(text);
  }

  /** The first day that the date can mean. */
  public LocalDate firstDay() {
    return firstDay(text);
  }

  /** The last day that the date can mean. */
  public LocalDate lastDay() {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }

  private static LocalDate firstDay(String text) {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atDay(1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  @Override
  public String toString() {
    return text;
  }
}

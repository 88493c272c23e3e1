package org.kommunegraf.model;

import java.time.DateTimeException;
import java.time.LocalDate;
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
    } catch (DateTimeException e) {
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
    LocalDate first = firstDay();
    return switch (text.length()) {
      case 4 -> first.plusYears(1).minusDays(1);
      case 7 -> first.plusMonths(1).minusDays(1);
      default -> first;
    };
  }

  /**
   * Read by hand: Java's own readers take several times as long, and every filter of a time asks.
   */
  private static LocalDate firstDay(String text) {
    String day = text + "-01-01".substring(text.length() - 4);
    return LocalDate.of(
        Integer.parseInt(day, 0, 4, 10),
        Integer.parseInt(day, 5, 7, 10),
        Integer.parseInt(day, 8, 10, 10));
  }

  @Override
  public String toString() {
    return text;
  }
}

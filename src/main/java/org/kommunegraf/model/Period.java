package org.kommunegraf.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A span of time as a source gives it.
 *
 * <p>{@code 2020/21} and {@code school year 2020/21} run from some day of 2020 to some day of 2021:
 * on which days a school year begins and ends differs between the countries and is known only where
 * the source prints it. {@code budget year 2020} is the calendar year, as in all Nordic countries.
 *
 * @param label how to say it, in English where it is words: {@code 2019}, {@code summer 2010},
 *     {@code since 2017}, {@code school year 2020/21}
 * @param start the earliest date, as precise as the source; null when open or unknown
 * @param end the latest date; null when open or unknown
 */
public record Period(String label, @Nullable PartialDate start, @Nullable PartialDate end) {

  private static final Pattern YEARS =
      Pattern.compile("(?:(school|budget) year )?([1-9]\\d{3})(?:/(\\d{2}|[1-9]\\d{3}))?");

  /** The first and the last year that a label names. */
  private record Years(int first, int last) {}

  /**
   * @throws IllegalArgumentException with a sentence, if the period ends before it starts, or lies
   *     in other years than those that its label names
   */
  public Period {
    if (start != null && end != null && end.lastDay().isBefore(start.firstDay())) {
      throw new IllegalArgumentException(
          "the period ends (" + end + ") before it starts (" + start + "); swap the two");
    }
    Years years = yearsOf(label);
    if (years != null
        && ((start != null && start.firstDay().getYear() != years.first)
            || (end != null && end.lastDay().getYear() != years.last))) {
      throw new IllegalArgumentException(
          "the label \"%s\" names %d to %d, but the period runs from %s to %s; correct one of the two"
              .formatted(label, years.first, years.last, start, end));
    }
  }

  /**
   * The period of one date, or of the years that a label names: {@code 2019} runs from 2019 to
   * 2019, {@code 2020/21} from 2020 to 2021.
   *
   * @throws IllegalArgumentException with a sentence, if the text is neither
   */
  public static Period parse(String text) {
    Years years = yearsOf(text);
    if (years != null) {
      return new Period(
          text,
          PartialDate.parse(Integer.toString(years.first)),
          PartialDate.parse(Integer.toString(years.last)));
    }
    PartialDate date = PartialDate.parse(text);
    return new Period(text, date, date);
  }

  private static @Nullable Years yearsOf(String label) {
    Matcher matcher = YEARS.matcher(label);
    if (!matcher.matches()) {
      return null;
    }
    int first = Integer.parseInt(matcher.group(2));
    String second = matcher.group(3);
    boolean follows = second != null && Integer.toString(first + 1).endsWith(second);
    if ("school".equals(matcher.group(1)) ? !follows : second != null && !follows) {
      throw new IllegalArgumentException(
          "\"%s\" is no year; one that begins in %d and ends in the next is written %d/%02d"
              .formatted(label, first, first, (first + 1) % 100));
    }
    return new Years(first, second == null ? first : first + 1);
  }
}

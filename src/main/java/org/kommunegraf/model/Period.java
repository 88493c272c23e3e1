package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/**
 * A span of time as a source gives it.
 *
 * @param label how to say it, in English where it is words: {@code 2019}, {@code summer 2010},
 *     {@code since 2017}
 * @param start the earliest date, as precise as the source; null when open or unknown
 * @param end the latest date; null when open or unknown
 */
public record Period(String label, @Nullable PartialDate start, @Nullable PartialDate end) {

  /**
   * @throws IllegalArgumentException with a sentence, if the period ends before it starts
   */
  public Period {
    if (start != null && end != null && end.lastDay().isBefore(start.firstDay())) {
      throw new IllegalArgumentException(
          "the period ends (" + end + ") before it starts (" + start + "); swap the two");
    }
  }

  /** The period of one date: {@code 2019} runs from 2019 to 2019. */
  public static Period parse(String text) {
    PartialDate date = PartialDate.parse(text);
    return new Period(text, date, date);
  }
}

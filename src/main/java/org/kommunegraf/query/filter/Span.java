package org.kommunegraf.query.filter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.query.Truth;

/**
 * The days from one date to another: {@code 2019} to {@code 2019} is the whole year. An end that is
 * not there is open or unknown.
 *
 * @param start the date it starts with; null when open or unknown
 * @param end the date it ends with; null when open or unknown
 */
public record Span(@Nullable PartialDate start, @Nullable PartialDate end) {

  public static Span of(Period period) {
    return new Span(period.start(), period.end());
  }

  /** The days of one date. */
  public static Span of(PartialDate date) {
    return new Span(date, date);
  }

  /**
   * Whether the two have a day in common.
   *
   * @param asked a span whose open ends are meant as open
   */
  public Truth overlaps(Span asked) {
    boolean apart =
        (start != null && asked.endsBefore(start.firstDay()))
            || (end != null && asked.startsAfter(end.lastDay()));
    boolean together =
        (start == null || end == null)
            ? (start != null && asked.holds(start)) || (end != null && asked.holds(end))
            : !apart;
    return Truth.of(together || (asked.start == null && asked.end == null), apart);
  }

  /**
   * Whether all its days are in the other.
   *
   * @param asked a span whose open ends are meant as open
   */
  public Truth within(Span asked) {
    boolean startsWithin =
        asked.start == null || (start != null && !asked.startsAfter(start.firstDay()));
    boolean endsWithin = asked.end == null || (end != null && !asked.endsBefore(end.lastDay()));
    boolean outside =
        (start != null
                && (asked.startsAfter(start.firstDay()) || asked.endsBefore(start.firstDay())))
            || (end != null
                && (asked.endsBefore(end.lastDay()) || asked.startsAfter(end.lastDay())));
    return Truth.of(startsWithin && endsWithin, outside);
  }

  /** Whether a day somewhere in these days is on or after the first day of the date. */
  Truth notBefore(PartialDate date) {
    return Truth.of(
        start != null && !start.firstDay().isBefore(date.firstDay()),
        end != null && end.lastDay().isBefore(date.firstDay()));
  }

  /** Whether a day somewhere in these days is on or before the last day of the date. */
  Truth notAfter(PartialDate date) {
    return Truth.of(
        end != null && !end.lastDay().isAfter(date.lastDay()),
        start != null && start.firstDay().isAfter(date.lastDay()));
  }

  private boolean startsAfter(LocalDate day) {
    return start != null && start.firstDay().isAfter(day);
  }

  private boolean endsBefore(LocalDate day) {
    return end != null && end.lastDay().isBefore(day);
  }

  private boolean holds(PartialDate date) {
    return !startsAfter(date.firstDay()) && !endsBefore(date.lastDay());
  }
}

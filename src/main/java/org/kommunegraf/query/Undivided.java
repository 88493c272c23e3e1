package org.kommunegraf.query;

import java.util.Collection;
import java.util.Locale;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.EventKind;

/** Several things that one amount stands for, or that a source speaks of together only. */
public enum Undivided {
  PLATFORMS,
  CAMPAIGNS,
  DECISIONS,
  GOALS,
  EVENTS,
  MEETINGS,
  PAGES,
  PURPOSES,
  YEARS,
  THINGS;

  /** What they are called in English: {@code meetings}. */
  public String inEnglish() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What some events are called together. */
  public static Undivided of(Collection<Event> events) {
    return events.stream().allMatch(Undivided::isMeeting) ? MEETINGS : EVENTS;
  }

  private static boolean isMeeting(Event event) {
    return event.kind() == EventKind.CITIZEN_MEETING
        || event.kind() == EventKind.DIGITAL_CITIZEN_MEETING
        || event.kind() == EventKind.COUNCIL_MEETING;
  }
}

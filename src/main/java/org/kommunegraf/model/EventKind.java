package org.kommunegraf.model;

/** What kind of happening an event is. */
public enum EventKind {
  CITIZEN_MEETING,
  DIGITAL_CITIZEN_MEETING,
  CONFERENCE,
  FESTIVAL,
  SPORT,
  PERFORMANCE,
  COUNCIL_MEETING,
  SAVINGS_ROUND,
  PRESENTATION,
  CRISIS,
  OTHER
}

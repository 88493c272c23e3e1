package org.kommunegraf.model;

/**
 * Whether a figure reports what was, or says what is planned, awaited or wanted. The firmest comes
 * first: what is made of several figures is no firmer than the last of theirs.
 */
public enum FigureStatus {
  ACTUAL,
  /** Bound by an order or a promise, but not yet paid (Danish <i>disponeret</i>). */
  COMMITTED,
  /** Set aside for a purpose by a decision (<i>bevilget</i>, <i>afsat</i>). */
  GRANTED,
  /** Planned in a budget. */
  BUDGETED,
  EXPECTED,
  FORECAST,
  TARGET
}

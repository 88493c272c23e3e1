package org.kommunegraf.model;

/** The span of time that a rate counts by. */
public enum TimeUnit {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR
}

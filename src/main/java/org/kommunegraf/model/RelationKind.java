package org.kommunegraf.model;

/** How one finding stands to another, as the source says it. */
public enum RelationKind {
  HIGHER,
  LOWER,
  UNCHANGED,
  FORECAST_OF,
  RESULT_OF,
  ROUNDING_OF
}

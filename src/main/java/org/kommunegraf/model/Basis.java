package org.kommunegraf.model;

/** On what ground a source is said to support a fact. */
public enum Basis {
  /** The source says so in words or figures. */
  STATED,
  /**
   * The source does not say so, but prints it in a place that means it, such as under a
   * department's paragraph.
   */
  BY_POSITION,
  /** A careful reader concludes it; the citation's note says how. */
  INFERRED
}

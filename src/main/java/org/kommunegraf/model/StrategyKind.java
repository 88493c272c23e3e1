package org.kommunegraf.model;

/** What kind of rule a strategy entry is. */
public enum StrategyKind {
  STRATEGY,
  PRINCIPLE,
  /** What is posted where, and in which tone. */
  CONTENT,
  GUIDELINE,
  /** Advice to others. */
  ADVICE,
  ORGANISATION
}

package org.kommunegraf.model;

/** What kind of name a text is for its entity. */
public enum NameKind {
  FULL,
  SHORT,
  ABBREVIATION,
  /** Another spelling of the same name: capitals, compounds, misprints. */
  SPELLING,
  /** The text as it stands, where it is torn or bent by grammar. */
  AS_PRINTED,
  /** Our own words: no source names it. */
  SUPPLIED,
  /** Another word of ours for the same thing, by which it is found and never called. */
  SYNONYM;

  /** Whether no source uses it: then it needs no citation. */
  public boolean isOurs() {
    return this == SUPPLIED || this == SYNONYM;
  }
}

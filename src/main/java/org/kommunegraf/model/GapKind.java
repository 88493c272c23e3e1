package org.kommunegraf.model;

/** In which way a document leaves something unsaid. */
public enum GapKind {
  NOT_STATED,
  NOT_EXPANDED,
  NOT_MENTIONED,
  AMBIGUOUS
}

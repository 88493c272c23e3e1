package org.kommunegraf.model;

/** How much of a document lies before us. */
public enum DocumentExtent {
  WHOLE,
  /** It stops somewhere; what would come after is not known. */
  BEGINNING_ONLY,
  /** A part from inside, such as one item of the minutes of a meeting. */
  EXTRACT
}

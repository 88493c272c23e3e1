package org.kommunegraf.query.change;

/** In which way something differs from one release to another. */
public enum ChangeKind {
  ADDED,
  CHANGED,
  REMOVED
}

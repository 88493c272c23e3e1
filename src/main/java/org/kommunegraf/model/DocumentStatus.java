package org.kommunegraf.model;

/** How far a document has come on its way to being valid. */
public enum DocumentStatus {
  /** Still being written or talked about (<i>udkast</i>, <i>utkast</i>, <i>luonnos</i>). */
  DRAFT,
  /** Put before those who decide. */
  PROPOSED,
  /** Decided, or otherwise in force. */
  ADOPTED
}

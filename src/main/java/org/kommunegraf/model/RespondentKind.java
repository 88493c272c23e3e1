package org.kommunegraf.model;

/** Who was asked by a survey. */
public enum RespondentKind {
  MUNICIPALITIES,
  PEOPLE,
  OTHER
}

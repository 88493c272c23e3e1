package org.kommunegraf.model;

/** Which way an experience points. */
public enum ExperienceKind {
  BENEFIT,
  DRAWBACK,
  CHALLENGE,
  SUCCESS_FACTOR,
  NEUTRAL
}

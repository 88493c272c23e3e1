package org.kommunegraf.model;

/** How binding a goal is, and in which sense the source calls it one. */
public enum GoalNature {
  /** Decided by a political body. */
  DECIDED,
  AIM,
  /** What a page, campaign or meeting is for. */
  PURPOSE,
  /** A reason given for using social media at all. */
  RATIONALE,
  UNCLEAR
}

package org.kommunegraf.model;

/**
 * Why a citation gives no printed form of a figure, date, unit, currency or name that it supports.
 */
public enum Unprinted {
  /** The heading of its section or table says it, for all that stands below. */
  BY_HEADING,
  /** Its place says it: the first of a list is number one. */
  BY_PLACE,
  /** Nobody prints the number; what is named is counted. */
  BY_COUNTING,
  /** The words mean it without naming it, as "to tweet" means Twitter. */
  BY_MEANING,
  /** The text has no words for it; those in the data are ours. */
  IN_OUR_WORDS
}

package org.kommunegraf.model;

/** How a figure's bounds are meant. */
public enum Comparator {
  EQUAL,
  /** {@code min} is possible, {@code max} unknown. */
  AT_LEAST,
  /** {@code max} is possible, {@code min} unknown. */
  AT_MOST,
  /** {@code min} itself is not possible (Swedish <i>drygt</i>). */
  MORE_THAN,
  /** {@code max} itself is not possible (Swedish <i>knappt</i>). */
  LESS_THAN,
  BETWEEN,
  /** The source uses words only (<i>many</i>, <i>fewer</i>): no bound is known. */
  IN_WORDS
}

package org.kommunegraf.printed;

import java.math.BigDecimal;

/**
 * A number in a printed form, before the words around it are read.
 *
 * @param from the offset of its first character
 * @param to the offset behind its last character
 * @param value the number; of a PART the number of equal parts, three of a third
 * @param step the value of the last place that is printed
 */
record Atom(int from, int to, BigDecimal value, BigDecimal step, Kind kind) {

  enum Kind {
    NUMBER,
    /** One of several equal parts: half, a third, every third. */
    PART,
    /** A couple: about two. */
    ABOUT,
    /** What is a number only where there is no better one: an article, a "no", a year. */
    WEAK
  }

  boolean isWeak() {
    return kind == Kind.WEAK;
  }

  Atom times(BigDecimal factor, int end) {
    return new Atom(from, end, value.multiply(factor), step.multiply(factor), kind);
  }
}

package org.kommunegraf.graphql;

/** A truth value of Kleene's logic of three values. */
enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  Truth and(Truth other) {
    return compareTo(other) < 0 ? this : other;
  }

  Truth or(Truth other) {
    return compareTo(other) > 0 ? this : other;
  }

  Truth not() {
    return values()[2 - ordinal()];
  }

  /** What holds for some of the cases that are possible, and not for others, is not known. */
  static Truth ofCases(boolean inSome, boolean inAll) {
    return inAll ? TRUE : inSome ? UNKNOWN : FALSE;
  }
}

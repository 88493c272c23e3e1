package org.kommunegraf.query;

/**
 * Whether a condition holds, by Kleene's logic of three values: what nobody states can neither be
 * said to hold nor not to hold. Only {@code TRUE} matches.
 */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** Holds when one thing surely holds, does not when another surely holds, else nobody knows. */
  public static Truth of(boolean surely, boolean surelyNot) {
    return surely ? TRUE : surelyNot ? FALSE : UNKNOWN;
  }

  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}

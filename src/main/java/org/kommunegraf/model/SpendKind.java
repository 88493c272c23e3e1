package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/** What money was spent on. */
public enum SpendKind {
  PAID_ADVERTISING,
  POST_PROMOTION,
  MARKETING,
  PRODUCTION,
  AGENCY_FEE,
  VISIBILITY,
  OTHER,
  NOT_STATED;

  /** The kind that holds all of this one; null if there is none. */
  public @Nullable SpendKind wider() {
    return this == POST_PROMOTION ? PAID_ADVERTISING : null;
  }

  /** Whether what is spent on this is spent on another kind too: the same, or one that holds it. */
  public boolean isWithin(SpendKind other) {
    SpendKind above = wider();
    return this == other || (above != null && above.isWithin(other));
  }

  /** Whether another kind is within this one. */
  public boolean isDivisible() {
    for (SpendKind other : values()) {
      if (other.wider() == this) {
        return true;
      }
    }
    return false;
  }
}

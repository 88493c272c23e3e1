package org.kommunegraf.query.filter;

import java.util.Collection;
import org.kommunegraf.query.Truth;

/** How many items of a list have to match. */
public enum Quantifier {
  /** At least one. */
  SOME,
  /** Every one; so a list without items matches. */
  ALL,
  /** Not one; so a list without items matches. */
  NONE,
  /** Exactly one. */
  SINGLE;

  /** Whether so many items match. */
  public Truth of(Collection<?> items, Condition condition) {
    return switch (this) {
      case SOME -> some(items, condition);
      case ALL -> some(items, condition.not()).not();
      case NONE -> some(items, condition).not();
      case SINGLE -> single(items, condition);
    };
  }

  private static Truth some(Collection<?> items, Condition condition) {
    Truth truth = Truth.FALSE;
    for (Object item : items) {
      truth = truth.or(condition.of(item));
      if (truth == Truth.TRUE) {
        break;
      }
    }
    return truth;
  }

  private static Truth single(Collection<?> items, Condition condition) {
    int matching = 0;
    int unknown = 0;
    for (Object item : items) {
      Truth truth = condition.of(item);
      matching += truth == Truth.TRUE ? 1 : 0;
      unknown += truth == Truth.UNKNOWN ? 1 : 0;
    }
    return Truth.of(matching == 1 && unknown == 0, matching > 1 || matching + unknown == 0);
  }
}

package org.kommunegraf.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Money that a total holds: a spend with all that is part of it, or the rest of one without its
 * parts.
 *
 * @param id of the spend
 * @param within the ids of the spends that it is part of
 * @param contradictedBy the ids of the spends of which and it one counts
 * @param rest whether it is the rest only
 */
record Held(String id, List<String> within, List<String> contradictedBy, boolean rest) {

  /** The money that some totals hold together. */
  static final class All {
    private final Set<String> whole = new HashSet<>();
    private final Set<String> rests = new HashSet<>();
    private final Set<String> heldInPart = new HashSet<>();

    boolean isEmpty() {
      return whole.isEmpty() && rests.isEmpty();
    }

    void add(Held money) {
      heldInPart.addAll(money.within);
      if (money.rest) {
        rests.add(money.id);
        heldInPart.add(money.id);
      } else {
        whole.add(money.id);
      }
    }

    /** Whether any of it is held already. */
    boolean overlaps(Held money) {
      boolean inside = whole.contains(money.id) || money.within.stream().anyMatch(whole::contains);
      return inside
          || (money.rest ? rests : heldInPart).contains(money.id)
          || money.contradictedBy.stream().anyMatch(this::hasSomeOf);
    }

    private boolean hasSomeOf(String id) {
      return whole.contains(id) || heldInPart.contains(id);
    }
  }
}

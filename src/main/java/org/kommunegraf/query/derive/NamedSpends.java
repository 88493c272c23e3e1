package org.kommunegraf.query.derive;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.spend.Corrections;
import org.kommunegraf.query.spend.SpendPlace;
import org.kommunegraf.release.Release;

/**
 * Spends that a reader adds up. A part of another one, or a figure beside the one that corrects it,
 * is the same money and counts once.
 */
final class NamedSpends {

  private final Release release;
  private final Corrections corrections;

  /** The one that counts, by the figure that stands after all corrections. */
  private final Map<Spend, Spend> counting = new HashMap<>();

  private final Set<Spend> seen = new HashSet<>();

  NamedSpends(Release release, Collection<Spend> named) {
    this.release = release;
    this.corrections = Corrections.of(release);
    for (Spend spend : named) {
      Spend stands = corrections.standing(spend);
      counting.merge(stands, spend, (first, next) -> next.equals(stands) ? next : first);
    }
  }

  /** Why the next one does not count; null if it does. */
  @Nullable String leftOut(Spend spend) {
    if (!seen.add(spend)) {
      return Called.of(release, spend) + " is named twice and counted once.";
    }
    List<Spend> within = corrections.within(spend);
    Spend instead = counting.get(within.get(0));
    if (instead != null && !instead.equals(spend)) {
      return Called.of(release, spend)
          + " and "
          + Called.of(release, instead)
          + " are one figure before and after it was corrected; the second is counted.";
    }
    return within.stream()
        .skip(1)
        .filter(counting::containsKey)
        .findFirst()
        .map(
            larger ->
                Called.of(release, spend)
                    + " is part of "
                    + Called.of(release, counting.getOrDefault(larger, larger))
                    + " and counted once, inside it.")
        .orElse(null);
  }

  /**
   * Two spends of two figures that contradict each other, so that one of them is wrong; null if
   * there are none. A total of both counts one of them.
   */
  static @Nullable List<Spend> contradicting(Release release, List<Term> added) {
    Map<String, Spend> before = new HashMap<>();
    for (Term term : added) {
      for (Spend spend : term.spends()) {
        for (String other : SpendPlace.of(release, spend).contradictedBy()) {
          if (before.containsKey(other)) {
            return List.of(before.get(other), spend);
          }
        }
      }
      term.spends().forEach(spend -> before.put(spend.id(), spend));
    }
    return null;
  }

  /** A spend of one figure that another figure holds too; null if there is none. */
  static @Nullable Spend inTwo(Release release, List<Term> added) {
    Corrections corrections = Corrections.of(release);
    Set<Spend> held = new HashSet<>();
    Set<Spend> around = new HashSet<>();
    for (Term term : added) {
      for (Spend spend : term.spends()) {
        List<Spend> within = corrections.within(spend);
        if (around.contains(within.get(0)) || within.stream().anyMatch(held::contains)) {
          return spend;
        }
      }
      for (Spend spend : term.spends()) {
        List<Spend> within = corrections.within(spend);
        held.add(within.get(0));
        around.addAll(within);
      }
    }
    return null;
  }
}

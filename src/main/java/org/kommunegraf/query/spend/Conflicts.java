package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/**
 * Figures that contradict each other, so that only one of them can be right: they are of one status
 * and currency, and none lies inside another. A conflict that a correction resolves is none.
 */
final class Conflicts {

  private final Function<Spend, @Nullable Spend> wholeOf;
  private final Map<String, List<Spend>> byMember = new HashMap<>();

  /**
   * @param wholeOf in which larger spend one lies; null if in none
   */
  Conflicts(Release release, Corrections corrections, Function<Spend, @Nullable Spend> wholeOf) {
    this.wholeOf = wholeOf;
    for (Spend spend : release.all(Spend.class)) {
      Set<Spend> others = new TreeSet<>(Comparator.comparing(Spend::id));
      for (Entity other : release.follow(spend.conflictsWith())) {
        if (other instanceof Spend figure) {
          others.add(corrections.standing(figure));
        }
      }
      others.forEach(other -> join(corrections.standing(spend), other));
    }
  }

  private void join(Spend one, Spend other) {
    List<Spend> here = of(one);
    List<Spend> there = of(other);
    if (!isAlike(one.amount(), other.amount())
        || isAmong(other, here)
        || isInside(here, there)
        || isInside(there, here)) {
      return;
    }
    List<Spend> all = new ArrayList<>(here);
    all.addAll(there);
    all.sort(
        Comparator.comparing((Spend spend) -> wholeOf.apply(spend) == null)
            .thenComparing(Spend::id));
    all.forEach(spend -> byMember.put(spend.id(), List.copyOf(all)));
  }

  private static boolean isAlike(@Nullable Money one, @Nullable Money other) {
    return one != null
        && other != null
        && one.currency() == other.currency()
        && one.status() == other.status();
  }

  private static boolean isAmong(Spend spend, List<Spend> others) {
    return others.stream().anyMatch(other -> other.id().equals(spend.id()));
  }

  /** Whether some of these lie in some of those, or in what contradicts what they lie in. */
  private boolean isInside(List<Spend> these, List<Spend> those) {
    return isInside(these, those, new HashSet<>());
  }

  private boolean isInside(List<Spend> these, List<Spend> those, Set<String> seen) {
    for (Spend spend : these) {
      Spend whole = wholeOf.apply(spend);
      if (whole != null
          && (isAmong(whole, those)
              || (seen.add(whole.id()) && isInside(of(whole), those, seen)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A spend and all that contradict it: first one that lies in a whole, if any does; then by id.
   */
  List<Spend> of(Spend spend) {
    return byMember.getOrDefault(spend.id(), List.of(spend));
  }

  /** The ids of all spends that others contradict. */
  Set<String> members() {
    return byMember.keySet();
  }
}

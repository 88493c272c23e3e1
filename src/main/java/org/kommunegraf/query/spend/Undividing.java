package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.CaveatKind;
import org.kommunegraf.query.Caveats;
import org.kommunegraf.release.Release;

/**
 * A question that some keys of a spend answer and others do not, such as that of a year in which a
 * part of the money was spent. No source divides the amount, so all of it is counted.
 */
final class Undividing {

  /** The dimensions in which a spend itself can have several keys. */
  private static final List<SpendDimension> DIMENSIONS =
      List.of(
          SpendDimension.PLATFORM,
          SpendDimension.CAMPAIGN,
          SpendDimension.POLICY_GOAL,
          SpendDimension.EVENT,
          SpendDimension.PAGE,
          SpendDimension.COVER,
          SpendDimension.YEAR);

  private final Release release;
  private final Predicate<Spend> question;
  private final SpendKeys keys;
  private final KeysAlone alone;

  /**
   * @param question decides on spends as their wholes let them be seen
   */
  Undividing(Release release, Predicate<Spend> question) {
    this.release = release;
    this.question = question;
    this.keys = new SpendKeys(release, Set.of());
    this.alone = new KeysAlone(release);
  }

  /** What one must know of counted spends of which only a part may be meant. */
  List<Caveats.Extra> caveats(Collection<Spend> spends) {
    SpendForest forest = SpendForest.of(release);
    List<Caveats.Extra> found = new ArrayList<>();
    for (Spend spend : spends) {
      for (SpendDimension dimension : DIMENSIONS) {
        if (isForSome(forest.seen(spend), dimension)) {
          found.add(
              new Caveats.Extra(
                  CaveatKind.SPLIT_UNKNOWN,
                  spend,
                  dimension.field(),
                  dimension.undivided(release, spend)));
        }
      }
    }
    return found;
  }

  private boolean isForSome(Spend seen, SpendDimension dimension) {
    Keys each = keys.of(dimension, seen);
    if (each.values().size() < 2) {
      return false;
    }
    List<String> answering =
        each.values().stream()
            .filter(key -> question.test(alone.of(seen, Map.of(dimension, key))))
            .toList();
    return !answering.isEmpty()
        && answering.size() < each.values().size()
        && answering.stream().noneMatch(key -> each.namesAllOf(new GroupKey(dimension, key)));
  }
}

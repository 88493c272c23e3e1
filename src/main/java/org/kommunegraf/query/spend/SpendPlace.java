package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/**
 * Where a spend counts: for itself, inside a larger one, or not at all.
 *
 * @param node its place among wholes and parts; null where it has no parts and is none
 */
public record SpendPlace(Release release, Spend spend, @Nullable SpendNode node) {

  /** The place of a spend. */
  public static SpendPlace of(Release release, Spend spend) {
    return new SpendPlace(release, spend, SpendForest.of(release).find(spend));
  }

  /**
   * The ids of the spends inside of which it counts, the nearest first: those of its status that it
   * is part of, a corrected one as what stands in its place, and all that contradict these.
   */
  public List<String> inside() {
    List<String> ids = new ArrayList<>();
    for (SpendNode at = node == null ? null : node.whole(); at != null; at = at.whole()) {
      ids.add(at.spend().id());
      ids.addAll(others(at));
    }
    return ids;
  }

  /** The ids of the spends that contradict it, of which and itself one counts. */
  public List<String> contradictedBy() {
    return node == null ? List.of() : others(node);
  }

  private static List<String> others(SpendNode node) {
    return node.figures().stream()
        .filter(figure -> !figure.equals(node))
        .map(figure -> figure.spend().id())
        .sorted()
        .toList();
  }

  /** Whether all of it counts, and for itself, in the total of its status of some spends. */
  public boolean countsWhole(SpendChoice choice) {
    if (Corrections.of(release).isCorrected(spend)) {
      return false;
    }
    if (node == null) {
      return choice.chooses(spend);
    }
    return ChosenTree.of(node.root(), choice).portions().stream()
        .anyMatch(portion -> !portion.rest() && portion.node().equals(node));
  }
}

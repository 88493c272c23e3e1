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
   * The ids of the spends with which it counts once, the nearest first: those of its status that it
   * is part of, a corrected one as what stands in its place. Of figures that contradict each other,
   * each has those before it.
   */
  public List<String> inside() {
    List<String> ids = new ArrayList<>();
    for (SpendNode at = node; at != null; at = at.whole()) {
      if (at != node) {
        ids.add(at.spend().id());
      }
      for (SpendNode other : at.figures().subList(0, at.figures().indexOf(at))) {
        ids.add(other.spend().id());
      }
    }
    return ids;
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

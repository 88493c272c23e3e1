package org.kommunegraf.query.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kommunegraf.model.Shape;

/**
 * How many changes there are of each kind.
 *
 * @param byType the same for each type of which something differs, in the order of their names
 */
public record ChangeSummary(int added, int changed, int removed, List<ChangeCount> byType) {

  /** Counts changes. */
  public static ChangeSummary of(List<Change> changes) {
    Map<Shape, Map<ChangeKind, Integer>> counts = new TreeMap<>(Comparator.comparing(Shape::name));
    for (Change change : changes) {
      counts
          .computeIfAbsent(change.shape(), type -> new EnumMap<>(ChangeKind.class))
          .merge(change.kind(), 1, Integer::sum);
    }
    List<ChangeCount> byType = new ArrayList<>();
    counts.forEach(
        (type, count) ->
            byType.add(
                new ChangeCount(
                    type.constant(),
                    count.getOrDefault(ChangeKind.ADDED, 0),
                    count.getOrDefault(ChangeKind.CHANGED, 0),
                    count.getOrDefault(ChangeKind.REMOVED, 0))));
    return new ChangeSummary(
        byType.stream().mapToInt(ChangeCount::added).sum(),
        byType.stream().mapToInt(ChangeCount::changed).sum(),
        byType.stream().mapToInt(ChangeCount::removed).sum(),
        byType);
  }
}

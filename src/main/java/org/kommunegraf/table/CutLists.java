package org.kommunegraf.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kommunegraf.table.Table.Cut;

/** Counts what the connections of an answer hold, to find those of which it shows a part only. */
final class CutLists {

  /** What one list holds so far. */
  private static final class Count {
    long shown;
    long total;
  }

  private final Map<String, Count> counts = new LinkedHashMap<>();

  /** The connections that hold more than stands in the answer, in the order of the query. */
  static List<Cut> of(Branch root, Map<?, ?> data) {
    CutLists lists = new CutLists();
    lists.visit(root, data);
    return lists.counts.entrySet().stream()
        .filter(list -> list.getValue().shown < list.getValue().total)
        .map(list -> new Cut(list.getKey(), list.getValue().shown, list.getValue().total))
        .toList();
  }

  private void visit(Branch branch, Object value) {
    if (value instanceof Collection<?> items) {
      items.forEach(item -> visit(branch, item));
    } else if (value instanceof Map<?, ?> object) {
      if (object.get(HiddenFields.TOTAL_COUNT) instanceof Number total) {
        count(branch, object, total.longValue());
      }
      for (Branch child : branch.children) {
        Object below = child.isLeaf() ? null : object.get(child.key);
        if (below != null) {
          visit(child, below);
        }
      }
    }
  }

  /** Where both nodes and edges were asked for, they are the same items. */
  private void count(Branch connection, Map<?, ?> page, long total) {
    List<Branch> lists = connection.children.stream().filter(Branch::isItems).toList();
    if (!lists.isEmpty()) {
      Count count = counts.computeIfAbsent(connection.path, path -> new Count());
      count.total += total;
      count.shown +=
          lists.stream()
              .mapToLong(list -> page.get(list.key) instanceof List<?> items ? items.size() : 0)
              .max()
              .orElse(0);
    }
  }
}

package org.kommunegraf.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.table.Table.Cut;

/** Counts what the connections of an answer hold, to find those of which it shows a part only. */
final class CutLists {

  /** What one connection holds so far. */
  private static final class Count {
    long shown;
    long total;
  }

  private final Map<Branch, Count> counts = new LinkedHashMap<>();
  private final @Nullable Branch paged;

  /**
   * @param paged the connection that comes in pages; null for none
   */
  CutLists(@Nullable Branch paged) {
    this.paged = paged;
  }

  /** The connections that hold more than stands in the answer, in the order of the query. */
  static List<Cut> of(Branch root, Map<?, ?> data) {
    CutLists lists = new CutLists(null);
    lists.add(root, data);
    return lists.cut(connection -> true);
  }

  /**
   * @param told which connections are to be named
   */
  List<Cut> cut(Predicate<Branch> told) {
    return counts.entrySet().stream()
        .filter(list -> list.getValue().shown < list.getValue().total && told.test(list.getKey()))
        .map(list -> cut(list.getKey(), list.getValue()))
        .toList();
  }

  private static Cut cut(Branch connection, Count count) {
    return new Cut(connection.path, count.shown, count.total);
  }

  /** Counts what stands at a branch and below, but for the connection that comes in pages. */
  void add(Branch branch, @Nullable Object value) {
    if (value instanceof List<?> items) {
      items.forEach(item -> add(branch, item));
    } else if (branch != paged && value instanceof Map<?, ?> object) {
      if (object.get(HiddenFields.TOTAL_COUNT) instanceof Number total) {
        count(branch, object, total.longValue(), Integer.MAX_VALUE);
      }
      branch.children.forEach(child -> add(child, object.get(child.key)));
    } else if (branch == paged) {
      counts.putIfAbsent(branch, new Count()); // its place in the order
    }
  }

  /**
   * Counts a page of the connection that comes in pages.
   *
   * @param most how many of its items stand in the table
   */
  void addPage(Branch connection, Map<?, ?> page, int most) {
    if (page.get(HiddenFields.TOTAL_COUNT) instanceof Number total) {
      Count count = counts.computeIfAbsent(connection, branch -> new Count());
      count.total = 0; // each page says it
      count(connection, page, total.longValue(), most);
    }
    for (Branch child : connection.children) {
      if (page.get(child.key) instanceof List<?> items) {
        add(child, items.subList(0, Math.min(most, items.size())));
      }
    }
  }

  /** Where both nodes and edges were asked for, they are the same items. */
  private void count(Branch connection, Map<?, ?> page, long total, int most) {
    List<Branch> lists = connection.children.stream().filter(Branch::isItems).toList();
    if (!lists.isEmpty()) {
      Count count = counts.computeIfAbsent(connection, branch -> new Count());
      count.total += total;
      count.shown +=
          lists.stream()
              .mapToInt(list -> page.get(list.key) instanceof List<?> items ? items.size() : 0)
              .map(size -> Math.min(size, most))
              .max()
              .orElse(0);
    }
  }
}

package org.kommunegraf.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer: a walk along the list that makes them, with a row for each of its items.
 */
final class Rows {

  /**
   * How much of a table is laid out at once.
   *
   * @param items the items of the connection that comes in pages; null for none
   * @param before how many items of it came before
   * @param most how many rows are wanted; one more is laid out, so that it shows that there is more
   */
  record Extent(@Nullable Branch items, int before, int most) {}

  private final SchemaTypes types;
  private final List<Branch> way;
  private final Extent extent;
  private final Warnings warnings;
  private final Map<Branch, Integer> columns = new HashMap<>();

  /** The rows, in their order. */
  final List<Line> lines = new ArrayList<>();

  /** Where the rows of each item of the page begin. */
  private final List<Integer> starts = new ArrayList<>();

  private Rows(SchemaTypes types, List<Branch> leaves, List<Branch> way, Extent extent) {
    this.types = types;
    this.warnings = new Warnings(types);
    this.way = way;
    this.extent = extent;
    leaves.forEach(leaf -> columns.put(leaf, columns.size()));
  }

  /**
   * Lays out an answer.
   *
   * @param leaves the columns
   * @param way the branches from the top to the list of rows; empty when the answer is one row
   */
  static Rows of(
      SchemaTypes types,
      List<Branch> leaves,
      List<Branch> way,
      Extent extent,
      Branch root,
      Map<?, ?> data) {
    Rows rows = new Rows(types, leaves, way, extent);
    rows.visit(root, data, Owner.NOBODY, 0, Draft.empty(leaves.size()));
    return rows;
  }

  /** Whether there are more rows than wanted. */
  boolean isMore() {
    return lines.size() > extent.most;
  }

  /** The rows that are wanted. */
  List<Line> wanted() {
    return isMore() ? lines.subList(0, extent.most) : lines;
  }

  /** How many items of the page have all their rows among the wanted. */
  int wholeItems() {
    return isMore()
        ? (int) starts.stream().skip(1).filter(start -> start <= extent.most).count()
        : starts.size();
  }

  /** An object on the way to the rows, or a row's own. */
  private void visit(Branch branch, Map<?, ?> object, Owner owner, int step, Draft row) {
    row.warn(warnings.of(branch, object, owner));
    Branch next = step < way.size() ? way.get(step) : null;
    for (Branch child : branch.children) {
      if (child != next) {
        fill(child, object, owner, true, row);
      }
    }
    Object below = next == null ? null : object.get(next.key);
    if (extent.before > 0 && next == extent.items && List.of().equals(below)) {
      return; // the pages before had items, so there is nothing to say here
    }
    if (next == null || below == null || List.of().equals(below)) {
      boolean isItem = next == null && !way.isEmpty();
      lines.add(isItem ? Line.of(row, owner, branch, object) : Line.ofNobody(row));
    } else if (below instanceof List<?> items) {
      visitItems(next, items, owner, step, row);
    } else {
      Map<?, ?> one = (Map<?, ?>) below;
      visit(next, one, owner.of(one, next.key), step + 1, row);
    }
  }

  private void visitItems(Branch list, List<?> items, Owner owner, int step, Draft row) {
    boolean isPage = list == extent.items;
    for (int i = 0; i < items.size() && !isMore(); i++) {
      Map<?, ?> item = (Map<?, ?>) items.get(i);
      if (isPage) {
        starts.add(lines.size());
      }
      int place = isPage ? extent.before + i : i;
      visit(list, item, owner.of(item, list.key + "/" + place), step + 1, row.copy());
    }
  }

  private void fill(Branch branch, Map<?, ?> holder, Owner owner, boolean ofTheWay, Draft row) {
    Object value = holder.get(branch.key);
    if (branch.list && !branch.isLeaf() && only(value) instanceof Map<?, ?> item) {
      below(branch, item, owner.of(item, branch.key + "/0"), ofTheWay, row);
    } else if (branch.list) {
      branch.leaves().forEach(leaf -> put(row, leaf, joined(branch, leaf, value)));
      row.warn(ofJoined(branch, value));
    } else if (branch.isLeaf()) {
      put(row, branch, single(branch, holder, owner, ofTheWay));
    } else if (value instanceof Map<?, ?> object) {
      below(branch, object, owner.of(object, branch.key), ofTheWay, row);
    } else {
      branch.leaves().forEach(leaf -> put(row, leaf, Entry.of(NullFigure.ofAbsent(branch, leaf))));
    }
  }

  /** What has an id is another entity than the one that the row stands for or below. */
  private void below(Branch branch, Map<?, ?> object, Owner owner, boolean ofTheWay, Draft row) {
    row.warn(warnings.of(branch, object, owner));
    boolean another = object.containsKey(HiddenFields.ID);
    branch.children.forEach(child -> fill(child, object, owner, ofTheWay && !another, row));
  }

  /** The item of a list of one, which needs no joining. */
  private static @Nullable Object only(@Nullable Object value) {
    return value instanceof List<?> items && items.size() == 1 ? items.get(0) : null;
  }

  private Entry joined(Branch list, Branch leaf, @Nullable Object items) {
    return Entry.of(JoinedText.of(list, leaf, items, types.isNumber(leaf.type)));
  }

  /** What is to be known of all that is joined in a cell. */
  private Stream<Warning> ofJoined(Branch branch, @Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream().flatMap(item -> ofJoined(branch, item));
    }
    if (!(value instanceof Map<?, ?> object)) {
      return Stream.empty();
    }
    Stream<Warning> below =
        branch.children.stream().flatMap(child -> ofJoined(child, object.get(child.key)));
    return Stream.concat(warnings.ofJoined(branch, object), below);
  }

  private Entry single(Branch leaf, Map<?, ?> holder, Owner owner, boolean ofTheWay) {
    Object value = holder.get(leaf.key);
    if (!types.isNumber(leaf.type)) {
      return Entry.text(value == null ? "" : value.toString());
    }
    Cell cell =
        value == null
            ? NullFigure.ofNull(leaf, holder)
            : new Cell.Known(value.toString(), isApproximate(leaf, holder));
    boolean isFigure = cell instanceof Cell.Known || cell instanceof Cell.Bounds;
    return isFigure ? new Entry(cell, owner, ofTheWay) : Entry.of(cell);
  }

  private static boolean isApproximate(Branch leaf, Map<?, ?> holder) {
    return leaf.type.equals("Decimal") && NullFigure.isApproximate(holder);
  }

  private void put(Draft row, Branch leaf, Entry entry) {
    Integer column = columns.get(leaf);
    if (column != null) {
      row.put(column, entry);
    }
  }
}

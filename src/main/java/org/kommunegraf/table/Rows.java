package org.kommunegraf.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.RefusedRequest;

/** Walks an answer along the list that makes the rows, and fills a row for each of its items. */
final class Rows {

  static final int MOST_ROWS = 100_000;
  private static final int MOST_CELLS = 4_000_000;

  private final SchemaTypes types;
  private final List<Branch> way;
  private final Map<Branch, Integer> columns = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param leaves the columns
   * @param way the branches from the top to the list of rows; empty when the answer is one row
   */
  Rows(SchemaTypes types, List<Branch> leaves, List<Branch> way) {
    this.types = types;
    this.way = way;
    leaves.forEach(leaf -> columns.put(leaf, columns.size()));
  }

  List<Line> of(Branch root, Map<?, ?> data) {
    Entry[] empty = new Entry[columns.size()];
    Arrays.fill(empty, Entry.EMPTY);
    visit(root, data, Owner.NOBODY, 0, empty);
    return lines;
  }

  /** An object on the way to the rows, or a row's own. */
  private void visit(Branch branch, Map<?, ?> object, Owner owner, int step, Entry[] row) {
    Branch next = step < way.size() ? way.get(step) : null;
    for (Branch child : branch.children) {
      if (child != next) {
        fill(child, object, owner, true, row);
      }
    }
    Object below = next == null ? null : object.get(next.key);
    if (next == null || below == null || List.of().equals(below)) {
      boolean isItem = next == null && !way.isEmpty();
      add(isItem ? Line.of(row, owner, branch, object) : Line.ofNobody(row));
    } else if (below instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        Map<?, ?> item = (Map<?, ?>) items.get(i);
        visit(next, item, owner.of(item, next.key + "/" + i), step + 1, row.clone());
      }
    } else {
      Map<?, ?> one = (Map<?, ?>) below;
      visit(next, one, owner.of(one, next.key), step + 1, row);
    }
  }

  private void fill(Branch branch, Map<?, ?> holder, Owner owner, boolean ofTheWay, Entry[] row) {
    Object value = holder.get(branch.key);
    if (branch.list && !branch.isLeaf() && only(value) instanceof Map<?, ?> item) {
      below(branch, item, owner.of(item, branch.key + "/0"), ofTheWay, row);
    } else if (branch.list) {
      branch.leaves().forEach(leaf -> put(row, leaf, joined(branch, leaf, value)));
    } else if (branch.isLeaf()) {
      put(row, branch, single(branch, holder, owner, ofTheWay));
    } else if (value instanceof Map<?, ?> object) {
      below(branch, object, owner.of(object, branch.key), ofTheWay, row);
    } else {
      branch.leaves().forEach(leaf -> put(row, leaf, Entry.of(NullFigure.ofAbsent(branch, leaf))));
    }
  }

  /** What has an id is another entity than the one that the row stands for or below. */
  private void below(Branch branch, Map<?, ?> object, Owner owner, boolean ofTheWay, Entry[] row) {
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

  private void put(Entry[] row, Branch leaf, Entry entry) {
    Integer column = columns.get(leaf);
    if (column != null) {
      row[column] = entry;
    }
  }

  private void add(Line line) {
    lines.add(line);
    if (lines.size() > MOST_ROWS || (long) lines.size() * columns.size() > MOST_CELLS) {
      throw new RefusedRequest(
          ErrorCode.ANSWER_TOO_LARGE,
          "The table would have more than "
              + Math.min(MOST_ROWS, MOST_CELLS / columns.size())
              + " rows of "
              + columns.size()
              + " columns; ask for fewer items with first, or for fewer fields.",
          "query",
          "more than " + MOST_ROWS + " rows or " + MOST_CELLS + " cells",
          "at most " + MOST_ROWS + " rows and " + MOST_CELLS + " cells");
    }
  }
}

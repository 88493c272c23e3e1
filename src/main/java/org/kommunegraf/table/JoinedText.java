package org.kommunegraf.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list that makes no rows, as the text of one cell. */
final class JoinedText {

  private static final String NOTHING = "–";
  private static final String SEPARATOR = "; ";
  private static final String INNER_SEPARATOR = ", ";

  private JoinedText() {}

  /**
   * @param list the list's branch
   * @param leaf a leaf at or below it
   */
  static Cell of(Branch list, Branch leaf, @Nullable Object items, boolean numbers) {
    if (!(items instanceof List<?> filled) || filled.isEmpty()) {
      return Cell.Text.EMPTY;
    }
    List<Branch> way = leaf.way();
    List<Branch> below = way.subList(way.indexOf(list) + 1, way.size());
    List<String> texts = filled.stream().map(item -> text(item, below, leaf)).toList();
    if (numbers) {
      return new Cell.Beside("[" + String.join(SEPARATOR, texts) + "]", null);
    }
    boolean same = texts.stream().distinct().count() == 1;
    return new Cell.Text(same ? texts.get(0) : String.join(SEPARATOR, texts));
  }

  private static String text(@Nullable Object value, List<Branch> way, Branch leaf) {
    if (value instanceof List<?> items) {
      return items.isEmpty()
          ? NOTHING
          : items.stream()
              .map(item -> text(item, way, leaf))
              .collect(Collectors.joining(INNER_SEPARATOR));
    }
    if (way.isEmpty() || value == null) {
      return Objects.toString(value, NOTHING);
    }
    Branch next = way.get(0);
    Map<?, ?> object = (Map<?, ?>) value;
    Object below = object.get(next.key);
    if (below == null) {
      Cell cell = next == leaf ? NullFigure.ofNull(leaf, object) : NullFigure.ofAbsent(next, leaf);
      String unknown = cell.text();
      return unknown.isEmpty() ? NOTHING : unknown;
    }
    return text(below, way.subList(1, way.size()), leaf);
  }
}

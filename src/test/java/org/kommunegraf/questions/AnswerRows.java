package org.kommunegraf.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a GraphQL answer, to be held against those of Cypher. One list makes the rows, as in
 * a table; what stands in other lists is collected in a cell, in the order of text. Numbers are
 * their digits alone, for Neo4j has no decimals.
 */
public final class AnswerRows {

  private static final String NOTHING = "-";

  private final List<String> columns;
  private final List<String> way;
  private final List<List<String>> rows = new ArrayList<>();

  private AnswerRows(List<String> columns, List<String> way) {
    this.columns = columns;
    this.way = way;
  }

  /**
   * @param columns called as in the table; an {@code id} is there whether it was asked for or not
   * @param rowPath the list that makes the rows
   */
  public static List<List<String>> of(Object data, List<String> columns, String rowPath) {
    List<String> way = new ArrayList<>(List.of(rowPath.split("\\.")));
    while (columns.stream().noneMatch(column -> column.startsWith(String.join(".", way) + "."))) {
      way.remove(way.size() - 1);
    }
    AnswerRows answer = new AnswerRows(columns, way);
    answer.visit(data, "", 0, new String[columns.size()]);
    return answer.rows;
  }

  private void visit(@Nullable Object object, String path, int step, String[] row) {
    String next = step < way.size() ? way.get(step) : null;
    String nextPath = next == null ? null : join(path, next) + ".";
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      boolean below = nextPath != null && column.startsWith(nextPath);
      if (!below && column.startsWith(path.isEmpty() ? "" : path + ".") && row[i] == null) {
        row[i] = cell(object, column.substring(path.isEmpty() ? 0 : path.length() + 1));
      }
    }
    if (next == null) {
      rows.add(filled(row));
      return;
    }
    Object value = object instanceof Map<?, ?> map ? unpaged(map.get(next)) : null;
    List<?> items =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    if (items.isEmpty()) {
      rows.add(filled(row));
    }
    items.forEach(item -> visit(item, join(path, next), step + 1, row.clone()));
  }

  private static List<String> filled(String[] row) {
    return Stream.of(row).map(cell -> Objects.requireNonNullElse(cell, NOTHING)).toList();
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String cell(@Nullable Object object, String path) {
    List<String> found = new ArrayList<>();
    boolean list = collect(object, List.of(path.split("\\.")), found);
    return list ? collected(found) : found.isEmpty() ? NOTHING : found.get(0);
  }

  /** Whether a list was on the way. */
  private static boolean collect(@Nullable Object value, List<String> path, List<String> found) {
    Object bare = unpaged(value);
    if (bare instanceof List<?> items) {
      items.forEach(item -> collect(item, path, found));
      return true;
    }
    if (path.isEmpty()) {
      if (bare != null) {
        found.add(digits(bare));
      }
      return false;
    }
    if (!(bare instanceof Map<?, ?> map)) {
      return false;
    }
    String key = path.get(0).equals("id") ? "_id" : path.get(0);
    Map<?, ?> holder = !map.containsKey(key) && value instanceof Map<?, ?> page ? page : map;
    return collect(holder.get(key), path.subList(1, path.size()), found);
  }

  /** The items of a connection; a page of which only the count was asked for stays as it is. */
  private static @Nullable Object unpaged(@Nullable Object value) {
    return value instanceof Map<?, ?> page && page.get("nodes") instanceof List<?> nodes
        ? nodes
        : value;
  }

  /** What a cell of Cypher says, in the same form. */
  public static String ofCypher(@Nullable Object value) {
    return value instanceof List<?> items
        ? collected(items.stream().map(AnswerRows::ofCypher).toList())
        : value == null ? NOTHING : digits(value);
  }

  private static String collected(List<String> texts) {
    return texts.isEmpty()
        ? NOTHING
        : new TreeSet<>(texts).stream().collect(Collectors.joining(" | "));
  }

  private static String digits(Object value) {
    String text = value.toString();
    return text.matches("-?\\d+\\.\\d+")
        ? text.replace(".", "").replaceFirst("^(-?)0+(?=\\d)", "$1")
        : text;
  }
}

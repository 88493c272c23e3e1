package org.kommunegraf.graph;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One row of a query's answer. Every column it is asked for is there and is not null; the query
 * sees to that.
 *
 * @param columns the values by column: texts, {@code Long}, booleans, lists, maps
 */
record Row(Map<String, Object> columns) {

  /** Whether a node has a property; columns of a query are always there. */
  boolean has(String property) {
    return columns.containsKey(property);
  }

  String text(String column) {
    return (String) value(column);
  }

  long number(String column) {
    return (Long) value(column);
  }

  @SuppressWarnings("unchecked") // the query returns a map
  Map<String, Object> map(String column) {
    return (Map<String, Object>) value(column);
  }

  /** A list of maps, each as a row. */
  @SuppressWarnings("unchecked") // the query returns a list of maps
  List<Row> rows(String column) {
    return ((List<Map<String, Object>>) value(column)).stream().map(Row::new).toList();
  }

  @SuppressWarnings("unchecked") // the query returns a list of texts
  List<String> texts(String column) {
    return List.copyOf((List<String>) value(column));
  }

  private Object value(String column) {
    return Objects.requireNonNull(columns.get(column), column);
  }
}

package org.kommunegraf.table;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one connection of a query that is asked for page by page: the first on the way to the rows,
 * if no list stands above it and the person did not say how much of it they want.
 */
final class Paging {

  private static final SelectionSet PAGE_INFO =
      HiddenFields.selections("_pageInfo: pageInfo { hasNextPage endCursor }");

  private final List<Branch> way;
  private final int argumentsAt;

  /** The connection. */
  final Branch connection;

  /** Its items, on the way to the rows. */
  final Branch items;

  /**
   * @param argumentsAt the step that takes the arguments: the connection, or what holds it
   */
  private Paging(List<Branch> way, int argumentsAt, Branch items) {
    this.way = way;
    this.argumentsAt = argumentsAt;
    this.connection = way.get(way.size() - 1);
    this.items = items;
  }

  /**
   * @param way the branches from the top to the list of rows
   */
  static Optional<Paging> of(List<Branch> way) {
    for (int i = 0; i < way.size() && !way.get(i).list; i++) {
      if (way.get(i).window.possible()) {
        int connection = way.get(i).isConnection() ? i : i + 1;
        return way.get(i).window.sized()
                || connection + 1 >= way.size()
                || !way.get(connection).isConnection()
            ? Optional.empty()
            : Optional.of(new Paging(way.subList(0, connection + 1), i, way.get(connection + 1)));
      }
    }
    return Optional.empty();
  }

  /**
   * The query for one page.
   *
   * @param after the cursor before the page; null for the first page, or the one that the person
   *     gave
   */
  Document query(Document document, @Nullable String operation, int size, @Nullable String after) {
    Map<String, Value<?>> arguments = new LinkedHashMap<>();
    arguments.put(LargestPages.FIRST, IntValue.of(size));
    if (after != null) {
      arguments.put("after", StringValue.of(after));
    }
    List<String> keys = way.stream().map(step -> step.key).toList();
    return new PathRewrite(document, keys, (field, step) -> changed(field, step, arguments))
        .of(operation);
  }

  private Field changed(Field field, int step, Map<String, Value<?>> arguments) {
    Field asked =
        step == argumentsAt
            ? LargestPages.withArguments(field, arguments, LargestPages.LAST)
            : field;
    SelectionSet selections = field.getSelectionSet();
    if (step < way.size() - 1 || selections == null) {
      return asked;
    }
    @SuppressWarnings("rawtypes") // graphql-java's own signature
    List<Selection> extended = new ArrayList<>(selections.getSelections());
    extended.addAll(PAGE_INFO.getSelections());
    return asked.transform(builder -> builder.selectionSet(new SelectionSet(extended)));
  }

  /** The page in an answer; empty if what would hold it is null. */
  Optional<Map<?, ?>> page(Map<?, ?> data) {
    Object at = data;
    for (Branch step : way) {
      at = at instanceof Map<?, ?> object ? object.get(step.key) : null;
    }
    return at instanceof Map<?, ?> page ? Optional.of(page) : Optional.empty();
  }

  /** The cursor before the next page; empty if this is the last one. */
  Optional<String> next(Map<?, ?> page) {
    return page.get("_pageInfo") instanceof Map<?, ?> info
            && Boolean.TRUE.equals(info.get("hasNextPage"))
            && info.get("endCursor") instanceof String cursor
        ? Optional.of(cursor)
        : Optional.empty();
  }

  /** Whether a column tells of the page alone, which the reader of the whole does not see. */
  boolean isOfThePage(Branch leaf) {
    return leaf.way().stream()
        .anyMatch(step -> step.parent == connection && step.field.equals("pageInfo"));
  }
}

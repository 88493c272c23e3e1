package org.kommunegraf.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.page.Page;

/** A page as Relay has it. What nobody asks for is not computed. */
record Connection<T>(Page<T> page) {

  record Edge(String cursor, Object node) {}

  record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  List<Edge> edges() {
    return page.items().stream().map(item -> new Edge(page.cursorOf(item), item)).toList();
  }

  PageInfo pageInfo() {
    List<T> items = page.items();
    return new PageInfo(
        page.hasNextPage(),
        page.hasPreviousPage(),
        items.isEmpty() ? null : page.cursorOf(items.get(0)),
        items.isEmpty() ? null : page.cursorOf(items.get(items.size() - 1)));
  }
}

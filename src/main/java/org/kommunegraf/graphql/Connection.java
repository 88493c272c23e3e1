package org.kommunegraf.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.Page;

/** A page as Relay has it. */
record Connection(
    List<Edge> edges, List<? extends Entity> nodes, PageInfo pageInfo, int totalCount) {

  record Edge(String cursor, Entity node) {}

  record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  static Connection of(Page page) {
    List<Edge> edges =
        page.items().stream().map(item -> new Edge(Page.cursorOf(item), (Entity) item)).toList();
    String start = edges.isEmpty() ? null : edges.get(0).cursor();
    String end = edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor();
    return new Connection(
        edges,
        page.items(),
        new PageInfo(page.hasNextPage(), page.hasPreviousPage(), start, end),
        page.totalCount());
  }
}

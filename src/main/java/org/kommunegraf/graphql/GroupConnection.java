package org.kommunegraf.graphql;

import java.util.List;
import org.kommunegraf.query.spend.GroupPage;
import org.kommunegraf.query.spend.SpendGroup;

/** A page of groups as Relay has it. */
record GroupConnection(
    List<Edge> edges, List<SpendGroup> nodes, Connection.PageInfo pageInfo, int totalCount) {

  record Edge(String cursor, SpendGroup node) {}

  static GroupConnection of(GroupPage page) {
    List<Edge> edges =
        page.items().stream().map(item -> new Edge(item.cursor(), item.group())).toList();
    return new GroupConnection(
        edges,
        edges.stream().map(Edge::node).toList(),
        new Connection.PageInfo(
            page.hasNextPage(),
            page.hasPreviousPage(),
            edges.isEmpty() ? null : edges.get(0).cursor(),
            edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor()),
        page.totalCount());
  }
}

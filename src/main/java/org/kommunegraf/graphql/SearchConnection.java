package org.kommunegraf.graphql;

import java.util.List;
import org.kommunegraf.model.Entity;
import org.kommunegraf.search.Facet;
import org.kommunegraf.search.Hit;
import org.kommunegraf.search.SearchPage;

/** A page of what a text finds, as Relay has it. */
record SearchConnection(
    List<Edge> edges,
    List<Entity> nodes,
    Connection.PageInfo pageInfo,
    int totalCount,
    List<Facet> facets) {

  /**
   * One hit.
   *
   * @param hit knows where in its texts the words stand
   */
  record Edge(String cursor, Entity node, double score, Hit hit) {}

  static SearchConnection of(SearchPage page) {
    List<Hit> hits = page.hits();
    String start = hits.isEmpty() ? null : hits.get(0).cursor();
    String end = hits.isEmpty() ? null : hits.get(hits.size() - 1).cursor();
    return new SearchConnection(
        hits.stream().map(h -> new Edge(h.cursor(), h.entity(), h.score(), h)).toList(),
        hits.stream().map(Hit::entity).toList(),
        new Connection.PageInfo(page.hasNextPage(), page.hasPreviousPage(), start, end),
        page.totalCount(),
        page.facets());
  }
}

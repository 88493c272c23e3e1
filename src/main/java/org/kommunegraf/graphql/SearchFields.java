package org.kommunegraf.graphql;

import java.util.List;
import org.kommunegraf.query.page.PageRequest;
import org.kommunegraf.search.SearchIndex;

/** The fields of search. */
final class SearchFields {

  /** A search costs as much as so many fields, and the highlights of one hit as so many. */
  private static final int COST_OF_SEARCH = 1_000;

  private static final int COST_OF_HIGHLIGHTS = 50;

  private SearchFields() {}

  static void addTo(FieldTable fields) {
    fields.put("Query.search", (scope, none, arguments) -> search(scope, arguments));
    fields.put(
        "SearchEdge.highlights",
        (scope, edge, arguments) -> {
          scope.budget().spend(COST_OF_HIGHLIGHTS);
          return ((SearchConnection.Edge) edge).hit().highlights();
        });
  }

  private static SearchConnection search(Scope scope, Arguments arguments) {
    PageRequest request =
        new PageRequest(
            arguments.findInt("first"),
            arguments.findText("after"),
            arguments.findInt("last"),
            arguments.findText("before"));
    scope.budget().spend(COST_OF_SEARCH);
    List<?> types = arguments.find("types", List.class);
    return SearchConnection.of(
        scope
            .release()
            .once(SearchIndex.class, SearchIndex::of)
            .search(
                arguments.text("text"),
                types == null ? null : types.stream().map(String::valueOf).toList(),
                request));
  }
}

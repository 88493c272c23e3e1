package org.kommunegraf.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;

/**
 * An answer as a table in CSV with all that its lists hold, however much that is, of one release.
 * First all rows are counted, then they are written, a part at a time; each part is some
 * milliseconds of work. Not for several threads at once.
 */
public interface WholeTable {

  /** How many rows one table may have. */
  int MOST_ROWS = 100_000;

  /**
   * The whole answer to a query, all of one release: the one that it is pinned to, or that is
   * current now. Nothing is carried out yet.
   *
   * @param rows the path of the list that makes the rows; null for the one that the rule chooses
   * @param mostRows how many rows it may have
   * @throws org.kommunegraf.graphql.RefusedRequest if there is no such list, or there are too many
   *     columns
   */
  static WholeTable of(
      GraphQlEngine engine, GraphQlRequest request, @Nullable String rows, int mostRows) {
    GraphQlEngine pinned = engine.pinned(request.release());
    return TableQuery.ofLargestPages(engine.schema(), request, rows)
        .<WholeTable>map(query -> new PagedTable(pinned, request, query, mostRows))
        .orElseGet(() -> new NoTable(pinned, request));
  }

  /** The release that it is of, as answers describe it. */
  Map<String, Object> release();

  /** Counts a part of the rows; false when there are no more to count. */
  boolean count();

  /** Why there is no table; empty when there is one. To be asked after counting. */
  Optional<GraphQlAnswer> failure();

  /** How many rows it has. To be asked after counting. */
  int rows();

  /** Whether there are more rows than one table may have. To be asked after counting. */
  boolean endsEarly();

  /**
   * The lists of which less stands in the table than there is, though nobody asked for less. To be
   * asked after counting.
   */
  List<Table.Cut> cut();

  /**
   * The next part of the text, to be asked for after counting; empty when all was given. The last
   * line says what is missing, if anything is.
   *
   * @throws IllegalStateException if what could be counted cannot be written
   */
  Optional<String> next();
}

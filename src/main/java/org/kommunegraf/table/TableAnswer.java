package org.kommunegraf.table;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;

/**
 * What came of a query whose answer was to be a table. An answer with an error in it is no table:
 * what is missing could not be seen there.
 *
 * @param answer the GraphQL answer; one with errors is that of the query as it was asked
 * @param table the table; null when there were errors
 */
public record TableAnswer(GraphQlAnswer answer, @Nullable Table table) {

  /**
   * Carries out a query and lays out its answer.
   *
   * @param rows the path of the list that makes the rows; null for the one that the rule chooses
   * @throws org.kommunegraf.graphql.RefusedRequest if there is no such list, or the table would be
   *     too large
   */
  public static TableAnswer of(
      GraphQlEngine engine, GraphQlRequest request, @Nullable String rows) {
    Optional<TableQuery> query = TableQuery.of(engine.schema(), request, rows);
    if (query.isEmpty()) {
      return new TableAnswer(engine.execute(request), null);
    }
    GraphQlAnswer answer = engine.execute(query.get().asked());
    if (answer.errors().isEmpty() && answer.body().get("data") instanceof Map<?, ?> data) {
      return new TableAnswer(answer, query.get().table(data));
    }
    return new TableAnswer(explained(engine, request, answer), null);
  }

  /**
   * The errors of a query as it was asked, whose places are those of the person's own text.
   *
   * @param failed the answer to the query with what was added to it
   */
  static GraphQlAnswer explained(
      GraphQlEngine engine, GraphQlRequest request, GraphQlAnswer failed) {
    GraphQlAnswer plain = engine.execute(request);
    return plain.errors().isEmpty() ? failed : plain;
  }
}

package org.kommunegraf.table;

import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.execution.RawVariables;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.graphql.RefusedRequest;

/** A query whose answer is to be a table: what to ask for it, and how to lay out the answer. */
public final class TableQuery {

  private static final int MOST_ROWS = 100_000;
  private static final int MOST_CELLS = 4_000_000;

  private final GraphQlRequest request;
  private final Document document;
  private final Layout layout;

  private TableQuery(GraphQlRequest request, Document document, Layout layout) {
    this.request = request;
    this.document = document;
    this.layout = layout;
  }

  /**
   * Reads a query that is to be answered as it stands.
   *
   * @param rows the path of the list that makes the rows; null for the one that the rule chooses
   * @return empty when the query cannot be carried out, which carrying it out explains
   * @throws RefusedRequest if the answer has no such list, or would have too many columns
   */
  public static Optional<TableQuery> of(
      GraphQLSchema schema, GraphQlRequest request, @Nullable String rows) {
    return parse(schema, request)
        .flatMap(document -> read(schema, request, document, rows, (field, type) -> field));
  }

  /** As {@link #of}, but of each list for which nobody says how much the largest page is asked. */
  static Optional<TableQuery> ofLargestPages(
      GraphQLSchema schema, GraphQlRequest request, @Nullable String rows) {
    return parse(schema, request)
        .flatMap(
            document -> {
              LargestPages pages = new LargestPages(document, request.variables());
              return read(schema, request, document, rows, pages::asked);
            });
  }

  private static Optional<Document> parse(GraphQLSchema schema, GraphQlRequest request) {
    try {
      Document document = GraphQlEngine.parse(request.query());
      return ParseAndValidate.validate(schema, document).isEmpty()
          ? Optional.of(document)
          : Optional.empty();
    } catch (InvalidSyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<TableQuery> read(
      GraphQLSchema schema,
      GraphQlRequest request,
      Document document,
      @Nullable String rows,
      BiFunction<Field, GraphQLFieldDefinition, Field> asked) {
    try {
      // the arguments that the person gave are read here, so the fields are still as they wrote
      // them
      List<ExecutableNormalizedField> fields =
          ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                  schema,
                  HiddenFields.add(schema, document, (field, type) -> field),
                  request.operationName(),
                  RawVariables.of(request.variables()))
              .getTopLevelFields();
      return Optional.of(
          new TableQuery(
              request,
              HiddenFields.add(schema, document, asked),
              new Layout(schema, Branch.root(schema, fields), rows)));
    } catch (GraphQLException e) {
      return Optional.empty();
    }
  }

  /** The query with the fields in it that the table needs besides. */
  public GraphQlRequest asked() {
    return asking(document);
  }

  /** The query for one page of the connection that comes in pages. */
  GraphQlRequest page(Paging paging, int size, @Nullable String after) {
    return asking(paging.query(document, request.operationName(), size, after));
  }

  private GraphQlRequest asking(Document changed) {
    return request.asking(AstPrinter.printAst(OneOperation.of(changed, request.operationName())));
  }

  /** The path of the list that makes the rows; empty when the answer holds none. */
  public Optional<String> rows() {
    return layout.rows.map(list -> list.path);
  }

  Layout layout() {
    return layout;
  }

  /**
   * Lays out the data of the answer to {@link #asked}.
   *
   * @throws RefusedRequest if the table would be too large
   */
  public Table table(Map<?, ?> data) {
    int most = Math.min(MOST_ROWS, MOST_CELLS / Math.max(1, layout.size()));
    Rows rows = layout.rows(data, new Rows.Extent(null, 0, most));
    if (rows.isMore()) {
      throw tooLarge(most, layout.size());
    }
    CountedOnce countedOnce = layout.countedOnce();
    countedOnce.note(rows.lines);
    return new Table(
        rows().orElse(null),
        layout.root.lists().map(list -> list.path).distinct().toList(),
        CutLists.of(layout.root, data),
        layout.columns(countedOnce),
        countedOnce.rows(rows.lines));
  }

  private static RefusedRequest tooLarge(int most, int columns) {
    return new RefusedRequest(
        ErrorCode.ANSWER_TOO_LARGE,
        "The table would have more than "
            + most
            + " rows of "
            + columns
            + " columns; ask for fewer items with first, or for fewer fields.",
        "query",
        "more than " + MOST_ROWS + " rows or " + MOST_CELLS + " cells",
        "at most " + MOST_ROWS + " rows and " + MOST_CELLS + " cells");
  }
}

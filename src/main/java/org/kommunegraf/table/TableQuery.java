package org.kommunegraf.table;

import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.execution.RawVariables;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.graphql.RefusedRequest;

/** A query whose answer is to be a table: what to ask for it, and how to lay out the answer. */
public final class TableQuery {

  private static final int MOST_COLUMNS = 500;

  private final GraphQlRequest asked;
  private final SchemaTypes types;
  private final Branch root;
  private final List<Branch> leaves;
  private final Optional<Branch> rows;

  private TableQuery(
      GraphQlRequest asked, SchemaTypes types, Branch root, @Nullable String rowsName) {
    this.asked = asked;
    this.types = types;
    this.root = root;
    this.leaves = root.children.stream().flatMap(Branch::leaves).toList();
    this.rows = RowPath.choose(root, types, rowsName);
    if (leaves.size() > MOST_COLUMNS) {
      throw new RefusedRequest(
          ErrorCode.QUERY_TOO_LARGE,
          "The table would have " + leaves.size() + " columns; ask for fewer fields.",
          "query",
          leaves.size() + " columns",
          "at most " + MOST_COLUMNS + " columns");
    }
  }

  /**
   * Reads a query.
   *
   * @param rows the path of the list that makes the rows; null for the one that the rule chooses
   * @return empty when the query cannot be carried out, which carrying it out explains
   * @throws RefusedRequest if the answer has no such list, or would have too many columns
   */
  public static Optional<TableQuery> of(
      GraphQLSchema schema, GraphQlRequest request, @Nullable String rows) {
    try {
      Document document = GraphQlEngine.parse(request.query());
      if (!ParseAndValidate.validate(schema, document).isEmpty()) {
        return Optional.empty();
      }
      Document extended = HiddenFields.add(schema, document);
      List<ExecutableNormalizedField> fields =
          ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                  schema, extended, request.operationName(), RawVariables.of(request.variables()))
              .getTopLevelFields();
      GraphQlRequest asked =
          new GraphQlRequest(
              AstPrinter.printAst(extended),
              request.operationName(),
              request.variables(),
              request.release());
      return Optional.of(
          new TableQuery(asked, new SchemaTypes(schema), Branch.root(schema, fields), rows));
    } catch (InvalidSyntaxException e) {
      return Optional.empty();
    } catch (GraphQLException e) {
      return Optional.empty();
    }
  }

  /** The query with the fields in it that the table needs besides. */
  public GraphQlRequest asked() {
    return asked;
  }

  /** The path of the list that makes the rows; empty when the answer holds none. */
  public Optional<String> rows() {
    return rows.map(list -> list.path);
  }

  /**
   * Lays out the data of the answer to {@link #asked}.
   *
   * @throws RefusedRequest if the table would be too large
   */
  public Table table(Map<?, ?> data) {
    List<Branch> way = rows.map(Branch::way).orElse(List.of());
    boolean entities = rows.filter(list -> types.mayBeNode(list.itemType())).isPresent();
    List<Line> lines = new Rows(types, leaves, way).of(root, data);
    return new Table(
        rows().orElse(null),
        root.lists().map(list -> list.path).distinct().toList(),
        CutLists.of(root, data),
        Columns.of(leaves, types, entities),
        Finish.of(leaves, lines, entities));
  }
}

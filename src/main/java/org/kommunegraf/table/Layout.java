package org.kommunegraf.table;

import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.RefusedRequest;

/** How the answer to one query is laid out: which list makes the rows, and what the columns are. */
final class Layout {

  private static final int MOST_COLUMNS = 500;

  final Branch root;
  final Optional<Branch> rows;

  /** The branches from the top to the list of rows; empty when the answer is one row. */
  final List<Branch> way;

  private final SchemaTypes types;
  private final List<Branch> leaves;

  /**
   * @param rowsName the path of the list that makes the rows; null for the one that the rule
   *     chooses
   * @throws RefusedRequest if there is no such list, or there are too many columns
   */
  Layout(GraphQLSchema schema, Branch root, @Nullable String rowsName) {
    this(
        new SchemaTypes(schema),
        root,
        root.children.stream().flatMap(Branch::leaves).toList(),
        RowPath.choose(root, new SchemaTypes(schema), rowsName));
    if (leaves.size() > MOST_COLUMNS) {
      throw new RefusedRequest(
          ErrorCode.QUERY_TOO_LARGE,
          "The table would have " + leaves.size() + " columns; ask for fewer fields.",
          "query",
          leaves.size() + " columns",
          "at most " + MOST_COLUMNS + " columns");
    }
  }

  private Layout(SchemaTypes types, Branch root, List<Branch> leaves, Optional<Branch> rows) {
    this.types = types;
    this.root = root;
    this.leaves = leaves;
    this.rows = rows;
    this.way = rows.map(Branch::way).orElse(List.of());
  }

  /** This layout without some columns. */
  Layout without(Predicate<Branch> leaf) {
    return new Layout(types, root, leaves.stream().filter(leaf.negate()).toList(), rows);
  }

  /** Whether the rows are those of entities. */
  boolean isOfEntities() {
    return rows.filter(list -> types.mayBeNode(list.itemType())).isPresent();
  }

  /** The columns of rows that were noted. */
  List<Table.Column> columns(CountedOnce rows) {
    return Columns.of(leaves, types, isOfEntities(), rows.needsCaveats());
  }

  /** How many columns there are, but for that of caveats. */
  int size() {
    return leaves.size() + (isOfEntities() ? 1 : 0);
  }

  /** How many columns hold numbers. */
  int numbers() {
    return (int) leaves.stream().filter(leaf -> types.isNumber(leaf.type)).count();
  }

  /** The rows of an answer. */
  Rows rows(Map<?, ?> data, Rows.Extent extent) {
    return Rows.of(types, leaves, way, extent, root, data);
  }

  CountedOnce countedOnce() {
    WarnedRows warned = new WarnedRows(leaves, types, rows.orElse(null));
    return new CountedOnce(leaves, isOfEntities(), warned);
  }
}

package org.kommunegraf.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.table.Table.Column;

/** The columns of a table, each with the column that says in which currency or unit it is. */
final class Columns {

  private static final String REPEATED = "repeated";

  private Columns() {}

  /**
   * @param leaves the fields that are columns
   * @param entities whether the rows are those of entities, and so say which are repeated
   * @param caveats whether any row has caveats that nobody asked for
   */
  static List<Column> of(
      List<Branch> leaves, SchemaTypes types, boolean entities, boolean caveats) {
    List<Column> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Branch leaf : leaves) {
      String name = taken.add(leaf.path) ? leaf.path : wholePath(leaf);
      columns.add(new Column(name, leaf.type, types.isNumber(leaf.type), unit(leaf, leaves)));
    }
    if (entities) {
      columns.add(new Column(REPEATED, "String", false, null));
    }
    if (caveats) {
      columns.add(new Column(Table.CAVEATS, "String", false, null));
    }
    return columns;
  }

  /** Where one list is asked for both as nodes and as edges, names need all parts. */
  private static String wholePath(Branch leaf) {
    return String.join(".", leaf.way().stream().map(step -> step.key).toList());
  }

  private static @Nullable Integer unit(Branch leaf, List<Branch> leaves) {
    if (!leaf.type.equals("Decimal")) {
      return null;
    }
    Optional<Branch> unit =
        switch (leaf.owner) {
          case "Money" ->
              beside(leaf, "currency")
                  .or(() -> Optional.ofNullable(leaf.parent).flatMap(Columns::ofTotal));
          case "SpendGroup" -> beside(leaf, "currency");
          case "Observation", "DerivedFigure" -> beside(leaf, "unit");
          default -> Optional.empty();
        };
    return unit.map(leaves::indexOf).orElse(null);
  }

  /** A total says its currency for all amounts in it. */
  private static Optional<Branch> ofTotal(Branch amount) {
    return amount.owner.equals("SpendTotal") ? beside(amount, "currency") : Optional.empty();
  }

  private static Optional<Branch> beside(Branch branch, String field) {
    Stream<Branch> all = Objects.requireNonNull(branch.parent).children.stream();
    return all.filter(other -> other.field.equals(field)).findFirst();
  }
}

package org.kommunegraf.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kommunegraf.table.Table.Column;
import org.kommunegraf.table.Table.Row;

/** The rows of a table as one line of text, parted by {@code /}. */
final class TableText {

  private TableText() {}

  /** The figures and words alone; what one must know of them is tried elsewhere. */
  static String withoutCaveats(Table table) {
    List<Integer> columns =
        IntStream.range(0, table.columns().size())
            .filter(i -> !table.columns().get(i).name().equals(Table.CAVEATS))
            .boxed()
            .toList();
    return rows(table, columns);
  }

  /** The column of caveats alone; empty where there is none. */
  static String caveats(Table table) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    return names.contains(Table.CAVEATS) ? rows(table, List.of(names.indexOf(Table.CAVEATS))) : "";
  }

  private static String rows(Table table, List<Integer> columns) {
    return table.rows().stream()
        .map(row -> Csv.rows(List.of(cut(row, columns))).strip())
        .collect(Collectors.joining(" / "));
  }

  private static Row cut(Row row, List<Integer> columns) {
    return new Row(null, null, columns.stream().map(row.cells()::get).toList(), List.of());
  }
}

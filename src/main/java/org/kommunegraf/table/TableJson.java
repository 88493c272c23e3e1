package org.kommunegraf.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as the parts of JSON: maps, lists, texts, numbers, booleans, null. */
public final class TableJson {

  private TableJson() {}

  /**
   * The whole table, with the release before it.
   *
   * @param release which release the table comes from, as answers describe it
   */
  public static Map<String, @Nullable Object> of(Table table, @Nullable Object release) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("release", release);
    json.put("list", table.list());
    json.put("lists", table.lists());
    json.put("cut", table.cut().stream().map(TableJson::cut).toList());
    json.put("columns", table.columns().stream().map(TableJson::column).toList());
    json.put("rows", table.rows().stream().map(TableJson::row).toList());
    return json;
  }

  private static Map<String, Object> cut(Table.Cut cut) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("list", cut.list());
    json.put("shown", cut.shown());
    json.put("total", cut.total());
    return json;
  }

  private static Map<String, Object> column(Table.Column column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", column.name());
    json.put("type", column.type());
    json.put("number", column.number());
    if (column.unit() != null) {
      json.put("unit", column.unit());
    }
    return json;
  }

  private static Map<String, @Nullable Object> row(Table.Row row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", row.id());
    json.put("type", row.type());
    json.put("cells", row.cells().stream().map(TableJson::cell).toList());
    if (!row.caveats().isEmpty()) {
      json.put("caveats", row.caveats().stream().map(TableJson::caveat).toList());
    }
    return json;
  }

  private static Map<String, Object> caveat(Table.Caveat caveat) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("of", caveat.of());
    json.put("columns", caveat.columns());
    json.put("kind", caveat.kind());
    json.put("label", caveat.label());
    json.put("text", caveat.text());
    return json;
  }

  private static Object cell(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.text();
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", kind(cell));
    json.put("text", cell.text());
    if (cell instanceof Cell.Beside beside && beside.figure() != null) {
      putFigure(json, beside.figure());
      if (beside.figure() instanceof Cell.Known known) {
        json.put("value", known.text());
      }
    } else {
      putFigure(json, cell);
    }
    return json;
  }

  private static void putFigure(Map<String, Object> json, Cell cell) {
    if (cell instanceof Cell.Known known) {
      markApproximate(json, known.approximate());
    } else if (cell instanceof Cell.Bounds bounds) {
      putBounds(json, bounds);
    }
  }

  private static String kind(Cell cell) {
    if (cell instanceof Cell.Known) {
      return "NUMBER";
    }
    if (cell instanceof Cell.Bounds) {
      return "BOUNDS";
    }
    return cell instanceof Cell.Unknown ? "UNKNOWN" : "BESIDE";
  }

  private static void putBounds(Map<String, Object> json, Cell.Bounds bounds) {
    if (bounds.min() != null) {
      json.put("min", bounds.min());
    }
    if (bounds.max() != null) {
      json.put("max", bounds.max());
    }
    if (bounds.isExclusive()) {
      json.put("comparator", bounds.comparator());
    }
    markApproximate(json, bounds.approximate());
  }

  private static void markApproximate(Map<String, Object> json, boolean approximate) {
    if (approximate) {
      json.put("approximate", true);
    }
  }
}

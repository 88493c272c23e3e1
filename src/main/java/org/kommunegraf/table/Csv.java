package org.kommunegraf.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A table as CSV: RFC 4180, UTF-8, with the mark by which Excel knows UTF-8. */
public final class Csv {

  /** The mark at the start of the text. */
  public static final String BYTE_ORDER_MARK = "\ufeff";

  /**
   * What spreadsheets take for a formula, the wide forms and what follows white space included. A
   * formula can send what stands in other cells to a stranger.
   */
  private static final Pattern FORMULA =
      Pattern.compile("^(?:[\\t\\r\\n]|\\s*[=+\\-@＝＋－＠]).*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private Csv() {}

  /** The whole table, its column names first. */
  public static String text(Table table) {
    return head(table.columns()) + rows(table.rows());
  }

  /** The mark and the line of the column names. */
  static String head(List<Table.Column> columns) {
    return BYTE_ORDER_MARK + lines(List.of(columns.stream().map(Table.Column::name).toList()));
  }

  /** The lines of some rows. */
  static String rows(List<Table.Row> rows) {
    return lines(
        rows.stream()
            .map(row -> row.cells().stream().map(cell -> harmless(cell.text())).toList())
            .toList());
  }

  /** A line that says something about the table, in its first cell. */
  static String remark(String sentence, int columns) {
    List<String> cells = new ArrayList<>(Collections.nCopies(columns, ""));
    cells.set(0, sentence);
    return lines(List.of(cells));
  }

  private static String lines(List<List<String>> records) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      records.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to write", e);
    }
    return text.toString();
  }

  /** An apostrophe makes a spreadsheet take the rest as text. */
  static String harmless(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}

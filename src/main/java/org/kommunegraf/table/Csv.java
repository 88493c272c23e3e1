package org.kommunegraf.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      writer.writeRecord(table.columns().stream().map(Table.Column::name).toList());
      for (Table.Row row : table.rows()) {
        writer.writeRecord(row.cells().stream().map(cell -> harmless(cell.text())).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to write", e);
    }
    return text.toString();
  }

  /** The bytes of {@link #text}. */
  public static byte[] bytes(Table table) {
    return text(table).getBytes(StandardCharsets.UTF_8);
  }

  /** An apostrophe makes a spreadsheet take the rest as text. */
  static String harmless(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}

package org.kommunegraf.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;
import org.kommunegraf.table.Csv;

/** A table for a terminal: columns side by side, numbers to the right, nothing cut off. */
final class TextColumns {

  private static final int WIDEST = 32;
  private static final String GAP = "  ";
  private static final String NUMBER = "-?\\d+(\\.\\d+)?";

  /** A cell as the lines that it fills. */
  private record Block(List<String> lines, boolean number) {

    static Block of(String cell) {
      List<String> lines =
          Stream.of(cell.split("\n", -1))
              .flatMap(line -> Stream.of(WordUtils.wrap(line, WIDEST, "\n", true).split("\n", -1)))
              .toList();
      return new Block(lines, cell.matches(NUMBER));
    }

    int width() {
      return lines.stream().mapToInt(String::length).max().orElse(0);
    }

    String line(int index, int width) {
      String part = index < lines.size() ? lines.get(index) : "";
      String space = " ".repeat(width - part.length());
      return number ? space + part : part + space;
    }
  }

  private TextColumns() {}

  /**
   * @param csv a table as {@link Csv} writes it; columns without any text are left out
   */
  static String of(String csv) {
    String bare = csv.startsWith(Csv.BYTE_ORDER_MARK) ? csv.substring(1) : csv;
    List<List<String>> rows =
        CsvReader.builder().ofCsvRecord(bare).stream().map(CsvRecord::getFields).toList();
    int[] columns =
        IntStream.range(0, rows.get(0).size())
            .filter(i -> rows.stream().skip(1).anyMatch(row -> !row.get(i).isEmpty()))
            .toArray();
    return text(
        rows.stream()
            .map(row -> IntStream.of(columns).mapToObj(i -> Block.of(row.get(i))).toList())
            .toList());
  }

  private static String text(List<List<Block>> rows) {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).width()).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      append(text, rows.get(i), widths);
      if (i == 0) {
        IntStream.of(widths).forEach(width -> text.append("-".repeat(width)).append(GAP));
        text.append('\n');
      }
    }
    return text.toString().replaceAll("(?m) +$", "");
  }

  private static void append(StringBuilder text, List<Block> row, int[] widths) {
    int height = row.stream().mapToInt(block -> block.lines().size()).max().orElse(0);
    for (int line = 0; line < height; line++) {
      for (int i = 0; i < widths.length; i++) {
        text.append(row.get(i).line(line, widths[i])).append(GAP);
      }
      text.append('\n');
    }
  }
}

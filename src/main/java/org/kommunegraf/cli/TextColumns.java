package org.kommunegraf.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;
import org.kommunegraf.table.Csv;
import org.kommunegraf.table.Table;

/**
 * A table for a terminal: columns side by side, numbers to the right, nothing cut off. The caveats
 * of the rows stand below it, each once, under the number that the rows have in their place.
 */
final class TextColumns {

  private static final int WIDEST = 32;
  private static final int LONGEST_NOTE = 100;
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
        CsvReader.builder().ofCsvRecord(bare).stream()
            .<List<String>>map(record -> new ArrayList<>(record.getFields()))
            .toList();
    List<String> notes = takenOut(rows);
    int[] columns =
        IntStream.range(0, rows.get(0).size())
            .filter(i -> rows.stream().skip(1).anyMatch(row -> !row.get(i).isEmpty()))
            .toArray();
    return text(
            rows.stream()
                .map(row -> IntStream.of(columns).mapToObj(i -> Block.of(row.get(i))).toList())
                .toList())
        + below(notes);
  }

  /** Puts numbers in the place of the caveats, and gives these. */
  private static List<String> takenOut(List<List<String>> rows) {
    int column = rows.get(0).indexOf(Table.CAVEATS);
    List<String> notes = new ArrayList<>();
    for (List<String> row : column < 0 ? List.<List<String>>of() : rows.subList(1, rows.size())) {
      String caveats = row.get(column);
      if (!caveats.isEmpty()) {
        if (!notes.contains(caveats)) {
          notes.add(caveats);
        }
        row.set(column, String.valueOf(notes.indexOf(caveats) + 1));
      }
    }
    return notes;
  }

  private static String below(List<String> notes) {
    StringBuilder text = new StringBuilder(notes.isEmpty() ? "" : "\n");
    for (int i = 0; i < notes.size(); i++) {
      String note = (i + 1) + "  " + notes.get(i);
      text.append(WordUtils.wrap(note, LONGEST_NOTE, "\n   ", false)).append('\n');
    }
    return text.toString();
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

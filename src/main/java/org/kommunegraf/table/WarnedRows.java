package org.kommunegraf.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.table.Table.Caveat;

/** The caveats of each row, as the table tells them: those of a total once, where its number is. */
final class WarnedRows {

  private static final Set<String> WORDS = Set.of("text", "sentence");

  private final List<Branch> leaves;
  private final SchemaTypes types;
  private final @Nullable Branch rows;
  private final Map<Branch, List<Integer>> columns = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private boolean needsColumn;

  /**
   * @param rows the list that makes the rows; null when the answer is one row
   */
  WarnedRows(List<Branch> leaves, SchemaTypes types, @Nullable Branch rows) {
    this.leaves = leaves;
    this.types = types;
    this.rows = rows;
  }

  /** Takes note of a row; to be done for all before the first is told. */
  void note(Line line) {
    needsColumn |= line.warnings().stream().anyMatch(warning -> !isAsked(warning));
  }

  /** Whether any row has a caveat that nobody asked for, and so there is a column for them. */
  boolean needColumn() {
    return needsColumn;
  }

  /** What is told in a row: first of its own entity, then of what stands above and beside it. */
  List<Warning> told(Line line) {
    Set<String> now = new HashSet<>();
    List<Warning> all = new ArrayList<>();
    for (Warning warning : line.warnings()) {
      String once = warning.once();
      if (once == null || now.contains(once) || told.add(once)) {
        all.add(warning);
        now.add(Objects.requireNonNullElse(once, ""));
      }
    }
    all.sort(Comparator.comparing(warning -> !isOfTheRow(warning)));
    return all;
  }

  /** The caveats for programs, each with the columns that it belongs to. */
  List<Caveat> listed(List<Warning> told) {
    return told.stream()
        .map(
            warning ->
                new Caveat(
                    warning.of().path,
                    columns.computeIfAbsent(warning.of(), this::columnsOf),
                    warning.kind(),
                    warning.label(),
                    warning.text()))
        .toList();
  }

  /** The text of the column: whatever is not of the row's own entity says of what it is. */
  String text(List<Warning> told) {
    Map<String, Set<String>> sentences = new LinkedHashMap<>();
    told.stream()
        .filter(warning -> !isAsked(warning))
        .forEach(
            warning ->
                sentences
                    .computeIfAbsent(
                        isOfTheRow(warning) ? "" : warning.of().path + ": ",
                        of -> new LinkedHashSet<>())
                    .add(warning.text()));
    return sentences.entrySet().stream()
        .map(of -> of.getKey() + String.join(" ", of.getValue()))
        .collect(Collectors.joining(" "));
  }

  private boolean isOfTheRow(Warning warning) {
    return rows == null || warning.of().path.equals(rows.path);
  }

  /** Who asks for the words has them in a column of their own; a constant is no words. */
  private static boolean isAsked(Warning warning) {
    return warning.of().children.stream()
        .filter(child -> child.field.equals("caveats"))
        .flatMap(caveats -> caveats.children.stream())
        .anyMatch(child -> WORDS.contains(child.field));
  }

  private List<Integer> columnsOf(Branch carrier) {
    return IntStream.range(0, leaves.size())
        .filter(column -> carrier(leaves.get(column)) == carrier)
        .boxed()
        .toList();
  }

  private @Nullable Branch carrier(Branch leaf) {
    Branch at = leaf.parent;
    while (at != null && !types.carriesCaveats(at.type)) {
      at = at.parent;
    }
    return at;
  }
}

package org.kommunegraf.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A row while it is filled: what stands above a list is in the rows of all of its items. */
final class Draft {

  private final Entry[] entries;
  private final List<Warning> warnings;

  private Draft(Entry[] entries, List<Warning> warnings) {
    this.entries = entries;
    this.warnings = warnings;
  }

  static Draft empty(int columns) {
    Entry[] entries = new Entry[columns];
    Arrays.fill(entries, Entry.EMPTY);
    return new Draft(entries, new ArrayList<>());
  }

  /** A row that begins as this one. */
  Draft copy() {
    return new Draft(entries.clone(), new ArrayList<>(warnings));
  }

  void put(int column, Entry entry) {
    entries[column] = entry;
  }

  void warn(Stream<Warning> of) {
    of.forEach(warnings::add);
  }

  List<Entry> entries() {
    return List.of(entries);
  }

  List<Warning> warnings() {
    return warnings.stream().distinct().toList();
  }
}

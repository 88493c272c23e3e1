package org.kommunegraf.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kommunegraf.table.Owner.Total;

/**
 * Rows in which each number can be added: what would count twice is left out, or stands beside, in
 * brackets.
 */
final class CountedOnce {

  private static final String AGAIN = "again";

  /** What one column holds so far. */
  private static final class Column {
    final boolean besideTheTotal;

    final SpendsOfColumn spends = new SpendsOfColumn();
    final Set<String> numbers = new HashSet<>();
    final Map<String, Held.All> counted = new HashMap<>();
    final Set<String> full = new HashSet<>();

    Column(boolean besideTheTotal) {
      this.besideTheTotal = besideTheTotal;
    }

    void note(Entry entry, Owner owner) {
      if (owner.spend() != null && owner.total() == null) {
        spends.noteFigure(owner.spend());
        if (entry.cell() instanceof Cell.Known) {
          spends.noteWhole(owner.spend());
        }
      }
    }

    Cell cell(Entry entry, Owner owner) {
      Cell cell = entry.cell();
      if (!numbers.add(owner.key())) {
        return entry.ofTheWay() ? Cell.Text.EMPTY : cell.beside();
      }
      boolean again =
          besideTheTotal
              || owner.within()
              || (owner.total() != null && countsAgain(owner.total(), cell))
              || (owner.spend() != null && spends.whyNot(owner.spend()) != null);
      return again ? cell.beside() : cell;
    }

    /** Bounds are not added, so what they count is not counted again by others. */
    private boolean countsAgain(Total total, Cell cell) {
      Held.All before = counted.computeIfAbsent(total.currency(), c -> new Held.All());
      boolean unsure = full.contains(total.currency()) || (!total.whole() && !before.isEmpty());
      if (unsure || total.held().stream().anyMatch(before::overlaps)) {
        return true;
      }
      if (cell instanceof Cell.Bounds) {
        return false;
      }
      total.held().forEach(before::add);
      if (!total.whole()) {
        full.add(total.currency());
      }
      return false;
    }
  }

  private final List<Column> columns;
  private final boolean entities;
  private final Set<String> items = new HashSet<>();
  private final SpendsOfColumn rowSpends = new SpendsOfColumn();

  private final WarnedRows warned;

  /**
   * @param entities whether the rows are those of entities, and so say which are repeated
   */
  CountedOnce(List<Branch> leaves, boolean entities, WarnedRows warned) {
    this.warned = warned;
    this.columns = leaves.stream().map(leaf -> new Column(leaf.isBesideTheTotal())).toList();
    this.entities = entities;
  }

  /** Takes note of what stands in rows; to be done for all before the first is given. */
  void note(List<Line> lines) {
    lines.forEach(this::note);
  }

  /** The next rows, with each number counted once. */
  List<Table.Row> rows(List<Line> lines) {
    return lines.stream().map(this::row).toList();
  }

  /** Whether any row has caveats that nobody asked for; to be asked after noting. */
  boolean needsCaveats() {
    return warned.needColumn();
  }

  private Table.Row row(Line line) {
    List<Cell> cells = cells(line);
    List<Warning> told = warned.told(line);
    if (warned.needColumn()) {
      cells.add(new Cell.Text(warned.text(told)));
    }
    return new Table.Row(line.id(), line.type(), cells, warned.listed(told));
  }

  private void note(Line line) {
    warned.note(line);
    ListedSpend item = line.item().spend();
    if (item != null) {
      rowSpends.noteWhole(item);
    }
    for (int i = 0; i < line.entries().size(); i++) {
      Entry entry = line.entries().get(i);
      Owner owner = entry.owner();
      if (owner != null) {
        columns.get(i).note(entry, owner);
        if (item != null && item.equals(owner.spend())) {
          rowSpends.noteFigure(item);
        }
      }
    }
  }

  private List<Cell> cells(Line line) {
    List<Cell> row = new ArrayList<>();
    for (int i = 0; i < line.entries().size(); i++) {
      Entry entry = line.entries().get(i);
      row.add(entry.owner() == null ? entry.cell() : columns.get(i).cell(entry, entry.owner()));
    }
    if (entities) {
      row.add(new Cell.Text(repeated(line.item())));
    }
    return row;
  }

  private String repeated(Owner item) {
    if (!item.key().isEmpty() && !items.add(item.key())) {
      return AGAIN;
    }
    String why = item.spend() == null ? null : rowSpends.whyNot(item.spend());
    return why == null ? "" : why;
  }
}

package org.kommunegraf.table;

import org.jspecify.annotations.Nullable;

/**
 * A cell before it is known what stands in the rows around it.
 *
 * @param cell what it says
 * @param owner whose number or bounds it is; null for text
 * @param ofTheWay whether the number belongs to the row or to what the row stands below, so that
 *     who does not find it looks at the rows above
 */
record Entry(Cell cell, @Nullable Owner owner, boolean ofTheWay) {

  static final Entry EMPTY = new Entry(Cell.Text.EMPTY, null, true);

  static Entry of(Cell cell) {
    return new Entry(cell, null, true);
  }

  static Entry text(String text) {
    return text.isEmpty() ? EMPTY : of(new Cell.Text(text));
  }
}

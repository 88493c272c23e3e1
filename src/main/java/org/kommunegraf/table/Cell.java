package org.kommunegraf.table;

/**
 * One cell of a table.
 *
 * @param text what stands in it; empty when there is nothing to say
 * @param number whether it is a number that a spreadsheet may add
 */
public record Cell(String text, boolean number) {

  static final Cell EMPTY = new Cell("", false);

  static Cell text(String text) {
    return new Cell(text, false);
  }

  static Cell number(String digits) {
    return new Cell(digits, true);
  }

  /** The same number, shown but not to be added. */
  Cell bracketed() {
    return number ? text("[" + text + "]") : this;
  }
}

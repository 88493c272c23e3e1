package org.kommunegraf.table;

import org.jspecify.annotations.Nullable;

/** One cell of a table. */
public sealed interface Cell {

  /** What stands in it, as CSV has it. */
  String text();

  /** The same cell, shown but not to be added. */
  default Cell beside() {
    return this;
  }

  /** Words, or nothing. */
  record Text(String text) implements Cell {

    static final Text EMPTY = new Text("");
  }

  /**
   * A number that may be added.
   *
   * @param text its digits, exact
   * @param approximate whether its source says "about"
   */
  record Known(String text, boolean approximate) implements Cell {

    @Override
    public Cell beside() {
      return new Beside("[" + text + "]", this);
    }
  }

  /**
   * A figure of which only bounds are known.
   *
   * @param min the lower bound; null when it is open
   * @param max the upper bound; null when it is open
   * @param comparator a constant of the schema's {@code Comparator}: those of MORE_THAN and
   *     LESS_THAN do not include the bound
   * @param approximate whether its source says "about"
   */
  record Bounds(@Nullable String min, @Nullable String max, String comparator, boolean approximate)
      implements Cell {

    @Override
    public String text() {
      String above = comparator.equals("MORE_THAN") ? ">" : "";
      String below = comparator.equals("LESS_THAN") ? "<" : "";
      if (max == null) {
        return (above.isEmpty() ? "≥ " : "> ") + min;
      }
      return min == null ? (below.isEmpty() ? "≤ " : "< ") + max : above + min + "–" + below + max;
    }

    @Override
    public Cell beside() {
      return new Beside("[" + text() + "]", this);
    }

    /** Whether its bounds are not included. */
    public boolean isExclusive() {
      return comparator.equals("MORE_THAN") || comparator.equals("LESS_THAN");
    }
  }

  /**
   * A figure that is not known; never anything that could be taken for 0.
   *
   * @param text which unknown it is: {@code not stated}, {@code in words}
   */
  record Unknown(String text) implements Cell {}

  /**
   * One or more figures that are shown but are not to be added.
   *
   * @param text in brackets, which no spreadsheet adds
   * @param figure the number or the bounds; null where several are joined
   */
  record Beside(String text, @Nullable Cell figure) implements Cell {}
}

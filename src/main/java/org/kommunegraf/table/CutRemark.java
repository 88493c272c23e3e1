package org.kommunegraf.table;

import java.util.Optional;

/** The last line of a table that does not hold all that there is. */
final class CutRemark {

  private CutRemark() {}

  /** The sentences; empty when nothing is missing. */
  static Optional<String> of(WholeTable table) {
    if (!table.endsEarly() && table.cut().isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("NOT ALL IS HERE.");
    if (table.endsEarly()) {
      text.append(" The table ends after ").append(table.rows());
      text.append(" rows and may have no more.");
    }
    for (Table.Cut cut : table.cut()) {
      text.append(" Of ").append(cut.total()).append(" in ").append(cut.list());
      text.append(" it has ").append(cut.shown()).append('.');
    }
    text.append(" Ask for less at once with where or page by page with first and after.");
    return Optional.of(text.toString());
  }
}

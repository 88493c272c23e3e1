package org.kommunegraf.table;

import org.jspecify.annotations.Nullable;

/**
 * A caveat of something that stands in a row.
 *
 * @param of what carries it: the branch of an entity, a total, a group or a derived figure
 * @param kind a constant of the schema's {@code CaveatKind}
 * @param label what the kind is called
 * @param text its sentence
 * @param once what it is told of once, as the number is that it belongs to; null when it is told in
 *     every row, as text is
 */
record Warning(Branch of, String kind, String label, String text, @Nullable String once) {

  /** The same, told in every row. */
  Warning inEveryRow() {
    return new Warning(of, kind, label, text, null);
  }
}

package org.kommunegraf.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row before it is known what stands in the rows around it.
 *
 * @param entries one per column
 * @param warnings what is to be known of what stands in it
 * @param item whose row it is; {@link Owner#NOBODY} if it is no entity's
 * @param type the type of that entity; null if it is none
 */
record Line(List<Entry> entries, List<Warning> warnings, Owner item, @Nullable String type) {

  /** A row that stands for no item of a list. */
  static Line ofNobody(Draft row) {
    return new Line(row.entries(), row.warnings(), Owner.NOBODY, null);
  }

  /** The row of an item. An edge's entity is its node. */
  static Line of(Draft row, Owner owner, Branch branch, Map<?, ?> item) {
    if (item.containsKey(HiddenFields.ID)) {
      return new Line(row.entries(), row.warnings(), owner, type(branch, item));
    }
    for (Branch child : branch.children) {
      boolean isNode = branch.field.equals("edges") && child.field.equals("node");
      if (isNode && item.get(child.key) instanceof Map<?, ?> node) {
        return new Line(row.entries(), row.warnings(), owner.of(node, "node"), type(child, node));
      }
    }
    return ofNobody(row);
  }

  /** Of what may be one of several types, the object says it. */
  private static @Nullable String type(Branch branch, Map<?, ?> object) {
    if (!object.containsKey(HiddenFields.ID)) {
      return null;
    }
    Object own = object.get(HiddenFields.TYPE);
    return own == null ? branch.type : own.toString();
  }

  /** The id of the entity; null if it is none. */
  @Nullable String id() {
    return type == null ? null : item.key();
  }
}

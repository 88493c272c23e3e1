package org.kommunegraf.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the cell of a number that is null: its bounds, or which unknown it is. */
final class NullFigure {

  private static final Cell NOT_STATED = new Cell.Unknown("not stated");

  private static final Cell IN_WORDS = new Cell.Unknown("in words");
  private static final Cell NOT_KNOWN = new Cell.Unknown("not known");
  private static final Cell OPEN = new Cell.Unknown("open");
  private static final Cell UNBOUNDED = new Cell.Unknown("unbounded");

  private NullFigure() {}

  /**
   * @param holder the object that has the number
   */
  static Cell ofNull(Branch leaf, Map<?, ?> holder) {
    if (!leaf.type.equals("Decimal")) {
      return Cell.Text.EMPTY;
    }
    if (!holder.containsKey(HiddenFields.COMPARATOR)) {
      return leaf.owner.equals("SpendGroup") ? UNBOUNDED : NOT_STATED;
    }
    Object min = holder.get(HiddenFields.MIN);
    Object max = holder.get(HiddenFields.MAX);
    if (min == null && max == null) {
      return ofUnknown(leaf, holder);
    }
    return leaf.field.equals("value")
        ? new Cell.Bounds(
            digits(min),
            digits(max),
            String.valueOf(holder.get(HiddenFields.COMPARATOR)),
            isApproximate(holder))
        : OPEN;
  }

  /** Whether the source of a figure says "about". */
  static boolean isApproximate(Map<?, ?> holder) {
    return Boolean.TRUE.equals(holder.get(HiddenFields.APPROXIMATE));
  }

  /** What stands in a number's cell when the object that would have it is null. */
  static Cell ofAbsent(Branch absent, Branch leaf) {
    boolean unstated =
        absent.owner.equals("Spend") && absent.type.equals("Money") && leaf.type.equals("Decimal");
    return unstated ? NOT_STATED : Cell.Text.EMPTY;
  }

  private static Cell ofUnknown(Branch leaf, Map<?, ?> holder) {
    Object unit = holder.get(HiddenFields.UNIT);
    if ("MONEY".equals(unit) || "RANK".equals(unit)) {
      return Cell.Text.EMPTY; // it stands in money or in rank
    }
    return switch (leaf.owner) {
      case "Money" -> NOT_STATED;
      case "DerivedFigure" -> NOT_KNOWN;
      default -> "IN_WORDS".equals(holder.get(HiddenFields.COMPARATOR)) ? IN_WORDS : NOT_STATED;
    };
  }

  private static @Nullable String digits(@Nullable Object bound) {
    return bound == null ? null : bound.toString();
  }
}

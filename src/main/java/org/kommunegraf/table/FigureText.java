package org.kommunegraf.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the cell of a number that is null; never anything that could be taken for 0. */
final class FigureText {

  static final String NOT_STATED = "not stated";

  private static final String IN_WORDS = "in words";
  private static final String NOT_KNOWN = "not known";
  private static final String OPEN = "open";
  private static final String UNBOUNDED = "unbounded";

  private FigureText() {}

  /**
   * @param holder the object that has the number
   */
  static String ofNull(Branch leaf, Map<?, ?> holder) {
    if (!leaf.type.equals("Decimal")) {
      return "";
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
        ? bounds(min, max, String.valueOf(holder.get(HiddenFields.COMPARATOR)))
        : OPEN;
  }

  /** What stands in a number's cell when the object that would have it is null. */
  static String ofAbsent(Branch absent, Branch leaf) {
    boolean unstated =
        absent.owner.equals("Spend") && absent.type.equals("Money") && leaf.type.equals("Decimal");
    return unstated ? NOT_STATED : "";
  }

  private static String ofUnknown(Branch leaf, Map<?, ?> holder) {
    Object unit = holder.get(HiddenFields.UNIT);
    if ("MONEY".equals(unit) || "RANK".equals(unit)) {
      return ""; // it stands in money or in rank
    }
    return switch (leaf.owner) {
      case "Money" -> NOT_STATED;
      case "DerivedFigure" -> NOT_KNOWN;
      default -> "IN_WORDS".equals(holder.get(HiddenFields.COMPARATOR)) ? IN_WORDS : NOT_STATED;
    };
  }

  private static String bounds(@Nullable Object min, @Nullable Object max, String comparator) {
    if (max == null) {
      return (comparator.equals("MORE_THAN") ? "> " : "≥ ") + min;
    }
    if (min == null) {
      return (comparator.equals("LESS_THAN") ? "< " : "≤ ") + max;
    }
    return (comparator.equals("MORE_THAN") ? ">" : "")
        + min
        + "–"
        + (comparator.equals("LESS_THAN") ? "<" : "")
        + max;
  }
}

package org.kommunegraf.table;

import java.util.List;
import java.util.Map;
import org.kommunegraf.model.FigureStatus;

/**
 * A spend in an answer, as far as it matters for what may be added.
 *
 * @param inside the ids of the spends inside of which it counts, the nearest first
 * @param contradictedBy the ids of the spends of which and it one counts
 * @param corrected whether another corrects it, so that it counts nowhere
 * @param counts false where the answer's own condition lets a larger spend count in its place, or
 *     only its rest
 */
record ListedSpend(
    String id,
    List<String> inside,
    List<String> contradictedBy,
    FigureStatus status,
    boolean corrected,
    boolean counts) {

  /** The spend that an object is, if it is one. */
  static ListedSpend of(Map<?, ?> object) {
    return new ListedSpend(
        String.valueOf(object.get(HiddenFields.ID)),
        ids(object, HiddenFields.INSIDE),
        ids(object, HiddenFields.CONTRADICTED_BY),
        status(object),
        isCorrected(object),
        !Boolean.FALSE.equals(object.get(HiddenFields.COUNTS)));
  }

  /** Whether an object is a spend. */
  static boolean is(Map<?, ?> object) {
    return object.containsKey(HiddenFields.INSIDE);
  }

  /** The ids that stand at a key of a spend. */
  static List<String> ids(Map<?, ?> spend, String key) {
    return spend.get(key) instanceof List<?> ids
        ? ids.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static FigureStatus status(Map<?, ?> spend) {
    return spend.get(HiddenFields.AMOUNT) instanceof Map<?, ?> amount
        ? FigureStatus.valueOf(String.valueOf(amount.get(HiddenFields.STATUS)))
        : FigureStatus.ACTUAL;
  }

  private static boolean isCorrected(Map<?, ?> spend) {
    return spend.get(HiddenFields.CORRECTED_BY) instanceof Map<?, ?> corrections
        && corrections.get("nodes") instanceof List<?> nodes
        && !nodes.isEmpty();
  }
}

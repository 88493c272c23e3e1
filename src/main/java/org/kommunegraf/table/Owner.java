package org.kommunegraf.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose number a number is.
 *
 * @param key the nearest entity's id and the way from it to the number's object
 * @param spend the id of the spend and of those that it is part of, itself first; empty if the
 *     entity is no spend
 * @param total what the total counts that the number belongs to; null if it belongs to none
 */
record Owner(String key, List<String> spend, @Nullable Total total) {

  static final Owner NOBODY = new Owner("", List.of(), null);

  /**
   * What a total counts.
   *
   * @param currency its currency
   * @param spends the ids of the counted spends
   * @param whole false if it counts more than these
   */
  record Total(String currency, Set<String> spends, boolean whole) {}

  /** The owner of an object that stands at a key of this one's object. */
  Owner of(Map<?, ?> object, String step) {
    Object id = object.get(HiddenFields.ID);
    if (id != null) {
      return new Owner(
          id.toString(),
          object.containsKey(HiddenFields.PART_OF) ? containers(object) : List.of(),
          null);
    }
    return new Owner(
        key + "/" + step,
        spend,
        object.containsKey(HiddenFields.COUNTED) ? counted(object) : total);
  }

  private static List<String> containers(Map<?, ?> spend) {
    List<String> ids = new ArrayList<>();
    for (Object at = spend; at instanceof Map<?, ?> one; at = one.get(HiddenFields.PART_OF)) {
      ids.add(String.valueOf(one.get(HiddenFields.ID)));
    }
    return ids;
  }

  private static @Nullable Total counted(Map<?, ?> total) {
    if (!(total.get(HiddenFields.COUNTED) instanceof Map<?, ?> page)
        || !(page.get("nodes") instanceof List<?> nodes)
        || !(page.get("pageInfo") instanceof Map<?, ?> info)) {
      return null;
    }
    Set<String> ids = new HashSet<>();
    for (Object node : nodes) {
      if (node instanceof Map<?, ?> spend) {
        ids.add(String.valueOf(spend.get(HiddenFields.ID)));
      }
    }
    return new Total(
        String.valueOf(total.get(HiddenFields.CURRENCY)),
        ids,
        Boolean.FALSE.equals(info.get("hasNextPage")));
  }
}

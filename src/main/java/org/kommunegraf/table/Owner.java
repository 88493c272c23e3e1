package org.kommunegraf.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose number a number is.
 *
 * @param key the nearest entity's id and the way from it to the number's object
 * @param spend the nearest entity, if it is a spend; null otherwise
 * @param within whether it is a group all of whose money a wider group of the answer holds
 * @param total what the total counts that the number belongs to; null if it belongs to none
 */
record Owner(String key, @Nullable ListedSpend spend, boolean within, @Nullable Total total) {

  static final Owner NOBODY = new Owner("", null, false, null);

  /**
   * What a total counts.
   *
   * @param currency its currency
   * @param held the money that it holds
   * @param whole false if it holds more than this
   */
  record Total(String currency, List<Held> held, boolean whole) {}

  /** The owner of an object that stands at a key of this one's object. */
  Owner of(Map<?, ?> object, String step) {
    Object id = object.get(HiddenFields.ID);
    if (id != null) {
      ListedSpend one = ListedSpend.is(object) ? ListedSpend.of(object) : null;
      return new Owner(id.toString(), one, false, null);
    }
    return new Owner(
        key + "/" + step,
        spend,
        within || object.get(HiddenFields.WITHIN) != null,
        object.containsKey(HiddenFields.COUNTED) ? counted(object) : total);
  }

  private static @Nullable Total counted(Map<?, ?> total) {
    if (!(total.get(HiddenFields.COUNTED) instanceof Map<?, ?> page)
        || !(page.get("nodes") instanceof List<?> nodes)
        || !(page.get("pageInfo") instanceof Map<?, ?> info)) {
      return null;
    }
    List<Held> held = new ArrayList<>();
    nodes.forEach(spend -> held.add(held(spend, false)));
    if (total.get(HiddenFields.RESTS) instanceof List<?> rests) {
      rests.forEach(rest -> held.add(held(((Map<?, ?>) rest).get(HiddenFields.REST_OF), true)));
    }
    return new Total(
        String.valueOf(total.get(HiddenFields.CURRENCY)),
        held,
        Boolean.FALSE.equals(info.get("hasNextPage")));
  }

  private static Held held(@Nullable Object spend, boolean rest) {
    Map<?, ?> object = (Map<?, ?>) Objects.requireNonNull(spend);
    return new Held(
        String.valueOf(object.get(HiddenFields.ID)),
        ListedSpend.ids(object, HiddenFields.INSIDE),
        ListedSpend.ids(object, HiddenFields.CONTRADICTED_BY),
        rest);
  }
}

package org.kommunegraf.query.page;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;

/**
 * In which order a list stands. Items that are the same by all keys stand in the order of their
 * ids, so that an order is never left to chance.
 *
 * @param type the type of the items
 * @param keys the first decides, the next where the first leaves it open
 */
public record Order(String type, List<OrderKey> keys) {

  /** The order in which a list stands when no other is asked for. */
  public static Order byId(String type) {
    return new Order(type, List.of());
  }

  /** What a cursor of this order is marked with. */
  String name() {
    return keys.stream().map(OrderKey::name).collect(Collectors.joining(",", type + ":", ""));
  }

  /** A list in this order, in which cursors can be looked up. */
  Sorted sort(List<? extends Entity> list) {
    if (keys.isEmpty()) {
      return new Sorted(this, sortedById(list), null);
    }
    List<Placed> placed = new ArrayList<>(list.size());
    list.forEach(item -> placed.add(new Placed(item.id(), item, values(item))));
    placed.sort(this::compare);
    return new Sorted(this, placed.stream().map(Placed::item).toList(), placed);
  }

  private static List<? extends Entity> sortedById(List<? extends Entity> list) {
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i - 1).id().compareTo(list.get(i).id()) > 0) {
        return list.stream().sorted(Comparator.comparing(Entity::id)).toList();
      }
    }
    return list;
  }

  private List<@Nullable Comparable<?>> values(Entity item) {
    List<@Nullable Comparable<?>> values = new ArrayList<>(keys.size());
    keys.forEach(key -> values.add(key.of(item)));
    return values;
  }

  int compare(Placed one, Placed other) {
    for (int i = 0; i < keys.size(); i++) {
      int order = keys.get(i).compare(one.values().get(i), other.values().get(i));
      if (order != 0) {
        return order;
      }
    }
    return one.id().compareTo(other.id());
  }

  /** The cursor of an item. */
  Cursor cursorOf(Entity item) {
    List<@Nullable String> texts = new ArrayList<>(keys.size());
    keys.forEach(key -> texts.add(key.text().apply(item)));
    return new Cursor(name(), texts, item.id());
  }

  /**
   * The place that a cursor marks.
   *
   * @throws QueryException if the cursor is none of ours or was made for another order
   */
  Placed placeOf(String argument, String text) {
    Cursor cursor =
        Cursor.decode(text)
            .orElseThrow(() -> invalid(argument, text, "is no cursor that this server gave out"));
    if (!cursor.order().equals(name()) || cursor.keys().size() != keys.size()) {
      throw invalid(argument, text, "was made for another list or order");
    }
    try {
      List<@Nullable Comparable<?>> values = new ArrayList<>(keys.size());
      for (int i = 0; i < keys.size(); i++) {
        values.add(keys.get(i).read(cursor.keys().get(i)));
      }
      return new Placed(cursor.id(), null, values);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw invalid(argument, text, "is no cursor that this server gave out");
    }
  }

  private static QueryException invalid(String argument, String text, String what) {
    return new QueryException(
        Kind.CURSOR_INVALID,
        argument + " " + what + "; take it from an answer to the same list in the same order.",
        argument,
        text,
        "a cursor of this list");
  }

  /**
   * An item's place.
   *
   * @param item null for a place that a cursor marks
   * @param values what it sorts by, one per key
   */
  record Placed(String id, @Nullable Entity item, List<@Nullable Comparable<?>> values) {}
}

package org.kommunegraf.query.page;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;

/**
 * In which order a list stands. Items that are the same by all keys stand in the order of their
 * ids, so that an order is never left to chance.
 *
 * @param <T> what is ordered
 * @param list what is listed, the same for lists that share their cursors: the type of the entities
 * @param id what marks an item for good
 * @param keys the first decides, the next where the first leaves it open
 */
public record Order<T>(String list, Function<? super T, String> id, List<OrderKey<T>> keys) {

  /** An order of entities; without keys it is the one in which a list stands. */
  public static Order<Entity> of(String type, List<OrderKey<Entity>> keys) {
    return new Order<>(type, Entity::id, keys);
  }

  /** What a cursor of this order is marked with. */
  String name() {
    return keys.stream().map(OrderKey::name).collect(Collectors.joining(",", list + ":", ""));
  }

  /** A list in this order, in which cursors can be looked up. */
  Sorted<T> sort(List<T> items) {
    if (keys.isEmpty()) {
      return new Sorted<>(this, sortedById(items), null);
    }
    List<At<T>> sorted = new ArrayList<>(items.size());
    items.forEach(item -> sorted.add(new At<>(new Placed(id.apply(item), values(item)), item)));
    sorted.sort((one, other) -> compare(one.place(), other.place()));
    return new Sorted<>(
        this, sorted.stream().map(At::item).toList(), sorted.stream().map(At::place).toList());
  }

  private List<T> sortedById(List<T> items) {
    for (int i = 1; i < items.size(); i++) {
      if (id.apply(items.get(i - 1)).compareTo(id.apply(items.get(i))) > 0) {
        return items.stream().sorted(Comparator.comparing(id)).toList();
      }
    }
    return items;
  }

  private List<@Nullable Comparable<?>> values(T item) {
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
  Cursor cursorOf(T item) {
    List<@Nullable String> texts = new ArrayList<>(keys.size());
    keys.forEach(key -> texts.add(key.text().apply(item)));
    return new Cursor(name(), texts, id.apply(item));
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
      return new Placed(cursor.id(), values);
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
   * @param values what it sorts by, one per key
   */
  record Placed(String id, List<@Nullable Comparable<?>> values) {}

  /** An item at its place. */
  private record At<T>(Placed place, T item) {}
}

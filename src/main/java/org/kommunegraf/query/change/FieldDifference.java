package org.kommunegraf.query.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of an entity that differs from one release to another.
 *
 * @param path the field's name in the data, as {@code amount}; {@code id} where the entity was
 *     renamed
 * @param before what it held; null if nothing
 * @param after what it holds; null if nothing
 */
public record FieldDifference(
    String path, @Nullable FieldValue before, @Nullable FieldValue after) {

  /** The items of a list that came; one that moved did not come. */
  public List<String> itemsAdded() {
    return without(itemsOf(after), itemsOf(before));
  }

  /** The items of a list that went. */
  public List<String> itemsRemoved() {
    return without(itemsOf(before), itemsOf(after));
  }

  private static List<String> itemsOf(@Nullable FieldValue value) {
    return value == null ? List.of() : value.items();
  }

  private static List<String> without(List<String> items, List<String> others) {
    List<String> rest = new ArrayList<>(items);
    others.forEach(rest::remove);
    return rest;
  }
}

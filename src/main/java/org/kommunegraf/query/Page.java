package org.kommunegraf.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.QueryException.Kind;

/**
 * A part of a list of entities, with what Relay tells of it.
 *
 * @param items the entities on the page
 * @param totalCount how many the whole list has
 * @param hasPreviousPage whether items come before the page
 * @param hasNextPage whether items come after it
 */
public record Page(
    List<? extends Entity> items, int totalCount, boolean hasPreviousPage, boolean hasNextPage) {

  /**
   * The wanted part of a list.
   *
   * @param list entities in the order of their ids, see {@link #sorted}
   * @throws QueryException if a cursor is none of ours or was made for another order
   */
  public static Page of(List<? extends Entity> list, PageRequest request) {
    int from = request.after() == null ? 0 : after(list, cursor("after", request.after()));
    int to =
        request.before() == null ? list.size() : before(list, cursor("before", request.before()));
    int end = Math.max(from, to);
    Integer last = request.last();
    int first = request.first() != null ? request.first() : PageRequest.DEFAULT_SIZE;
    int start = last == null ? from : Math.max(from, end - last);
    int stop = last == null ? Math.min(end, from + first) : end;
    return new Page(list.subList(start, stop), list.size(), start > 0, stop < list.size());
  }

  /** The list in the order of ids, in which cursors are searched. */
  public static List<? extends Entity> sorted(List<? extends Entity> list) {
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i - 1).id().compareTo(list.get(i).id()) > 0) {
        return list.stream().sorted(Comparator.comparing(Entity::id)).toList();
      }
    }
    return list;
  }

  /** The cursor of an item, which marks it wherever it stands in a later release. */
  public static String cursorOf(Entity item) {
    return Cursor.byId(item.id()).encode();
  }

  private static Cursor cursor(String argument, @Nullable String text) {
    Optional<Cursor> cursor = Cursor.decode(String.valueOf(text));
    return cursor
        .filter(c -> c.order().equals(Cursor.BY_ID))
        .orElseThrow(
            () ->
                new QueryException(
                    Kind.CURSOR_INVALID,
                    argument
                        + (cursor.isEmpty()
                            ? " is no cursor that this server gave out"
                            : " was made for another order")
                        + "; take it from an answer to the same list in the same order.",
                    argument,
                    text,
                    "a cursor of this list"));
  }

  /** The index of the first item after the cursor's place. */
  private static int after(List<? extends Entity> list, Cursor cursor) {
    int index = search(list, cursor.id());
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** The index of the first item that is not before the cursor's place. */
  private static int before(List<? extends Entity> list, Cursor cursor) {
    int index = search(list, cursor.id());
    return index >= 0 ? index : -index - 1;
  }

  private static int search(List<? extends Entity> list, String id) {
    int low = 0;
    int high = list.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = list.get(middle).id().compareTo(id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -(low + 1);
  }
}

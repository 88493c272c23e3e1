package org.kommunegraf.query.spend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.page.Cursor;
import org.kommunegraf.query.page.PageRequest;

/**
 * A part of a list of groups, with what Relay tells of it.
 *
 * @param items the groups on the page
 * @param totalCount how many the whole list has
 * @param hasPreviousPage whether groups come before the page
 * @param hasNextPage whether groups come after it
 */
public record GroupPage(
    List<Item> items, int totalCount, boolean hasPreviousPage, boolean hasNextPage) {

  /** A group and the cursor that marks it. */
  public record Item(String cursor, SpendGroup group) {}

  /** A group at its place. */
  private record Placed(Cursor place, SpendGroup group) {}

  /**
   * The wanted part of a list.
   *
   * @throws QueryException if a cursor is none of ours or was made for another order
   */
  public static GroupPage of(List<SpendGroup> groups, GroupOrder order, PageRequest request) {
    List<Placed> list =
        groups.stream()
            .map(group -> new Placed(order.cursorOf(group), group))
            .sorted((one, other) -> order.compare(one.place(), other.place()))
            .toList();
    int from = request.after() == null ? 0 : index(list, order, "after", request.after(), true);
    int to =
        request.before() == null
            ? list.size()
            : index(list, order, "before", request.before(), false);
    int end = Math.max(from, to);
    Integer last = request.last();
    int first = request.first() != null ? request.first() : PageRequest.DEFAULT_SIZE;
    int start = last == null ? from : Math.max(from, end - last);
    int stop = last == null ? Math.min(end, from + first) : end;
    return new GroupPage(
        list.subList(start, stop).stream()
            .map(placed -> new Item(placed.place().encode(), placed.group()))
            .toList(),
        list.size(),
        start > 0,
        stop < list.size());
  }

  /** How many groups stand before a cursor's place, or, if asked so, at it. */
  private static int index(
      List<Placed> list, GroupOrder order, String argument, @Nullable String text, boolean at) {
    Cursor cursor =
        Cursor.decode(String.valueOf(text))
            .filter(
                c -> c.order().equals(order.name()) && c.keys().size() == order.columns().size())
            .orElseThrow(() -> foreign(argument, text));
    try {
      return (int)
          list.stream()
              .map(placed -> order.compare(placed.place(), cursor))
              .filter(sign -> sign < 0 || (at && sign == 0))
              .count();
    } catch (NumberFormatException e) {
      throw foreign(argument, text);
    }
  }

  private static QueryException foreign(String argument, @Nullable String text) {
    return new QueryException(
        Kind.CURSOR_INVALID,
        argument
            + " is no cursor of this list in this order; take it from an answer to the same"
            + " question.",
        argument,
        text,
        "a cursor of this list");
  }
}

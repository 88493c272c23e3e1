package org.kommunegraf.query.page;

import java.util.List;
import org.kommunegraf.query.QueryException;

/**
 * A part of a list, with what Relay tells of it.
 *
 * @param order the order of the list
 * @param items those on the page
 * @param totalCount how many the whole list has
 * @param hasPreviousPage whether items come before the page
 * @param hasNextPage whether items come after it
 */
public record Page<T>(
    Order<T> order, List<T> items, int totalCount, boolean hasPreviousPage, boolean hasNextPage) {

  /**
   * The wanted part of a list.
   *
   * @param list each item once, in any order
   * @throws QueryException if a cursor is none of ours or was made for another order
   */
  public static <T> Page<T> of(List<T> list, Order<T> order, PageRequest request) {
    return of(order.sort(list), order, request);
  }

  /**
   * The wanted part of a list that stands in the order of its ids already.
   *
   * @throws QueryException if a cursor is none of ours or was made for another order
   */
  public static <T> Page<T> ofSorted(List<T> list, Order<T> order, PageRequest request) {
    return of(new Sorted<>(order, list, null), order, request);
  }

  private static <T> Page<T> of(Sorted<T> sorted, Order<T> order, PageRequest request) {
    List<T> list = sorted.items();
    String after = request.after();
    String before = request.before();
    int from = after == null ? 0 : sorted.after(order.placeOf("after", after));
    int to = before == null ? list.size() : sorted.before(order.placeOf("before", before));
    int end = Math.max(from, to);
    Integer last = request.last();
    int first = request.first() != null ? request.first() : PageRequest.DEFAULT_SIZE;
    int start = last == null ? from : Math.max(from, end - last);
    int stop = last == null ? Math.min(end, from + first) : end;
    return new Page<>(
        order, sorted.items().subList(start, stop), list.size(), start > 0, stop < list.size());
  }

  /** The cursor of an item, which marks it wherever it stands in a later release. */
  public String cursorOf(T item) {
    return order.cursorOf(item).encode();
  }
}

package org.kommunegraf.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.page.Order.Placed;

/**
 * A list in an order.
 *
 * @param placed what each item sorts by; null in the order of ids, where the ids suffice
 */
record Sorted<T>(Order<T> order, List<T> items, @Nullable List<Placed> placed) {

  /** The index of the first item after a place. */
  int after(Placed place) {
    int index = search(place);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** The index of the first item that is not before a place. */
  int before(Placed place) {
    int index = search(place);
    return index >= 0 ? index : -index - 1;
  }

  private int search(Placed place) {
    int low = 0;
    int high = items.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int sign = order.compare(at(middle), place);
      if (sign == 0) {
        return middle;
      }
      if (sign < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -(low + 1);
  }

  private Placed at(int index) {
    return placed == null
        ? new Placed(order.id().apply(items.get(index)), List.of())
        : placed.get(index);
  }
}

package org.kommunegraf.query.page;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;

/**
 * Which part of a list is wanted, by the rules of Relay.
 *
 * @param first at most so many from the start; null if not given
 * @param after only what comes after this cursor
 * @param last at most so many from the end
 * @param before only what comes before this cursor
 */
public record PageRequest(
    @Nullable Integer first,
    @Nullable String after,
    @Nullable Integer last,
    @Nullable String before) {

  /** How many items a list gives when nothing else is said. */
  public static final int DEFAULT_SIZE = 100;

  /** How many items can be asked for at once. */
  public static final int MOST = 1_000;

  /** The first items of a list. */
  public static final PageRequest DEFAULT = new PageRequest(null, null, null, null);

  /**
   * @throws QueryException if the size is out of range, or both ends are asked for
   */
  public PageRequest {
    checkSize("first", first);
    checkSize("last", last);
    if (first != null && last != null) {
      throw new QueryException(
          Kind.FIRST_AND_LAST,
          "first (" + first + ") and last (" + last + ") are both given; give one" + " of them.",
          "first",
          "first: " + first + ", last: " + last,
          "first or last");
    }
  }

  private static void checkSize(String argument, @Nullable Integer size) {
    if (size != null && (size < 0 || size > MOST)) {
      throw new QueryException(
          Kind.PAGE_SIZE_OUT_OF_RANGE,
          argument
              + " is "
              + size
              + "; ask for 0 to "
              + MOST
              + " items and page on with "
              + (argument.equals("first") ? "after." : "before."),
          argument,
          String.valueOf(size),
          "0 to " + MOST);
    }
  }
}

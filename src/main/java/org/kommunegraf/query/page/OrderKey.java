package org.kommunegraf.query.page;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing by which a list is ordered. What an item sorts by is written as text, so that a cursor
 * can carry it.
 *
 * @param <T> what is ordered
 * @param name what it orders by and how, the same for the same order, as {@code cost.DKK.DESC}
 * @param descending whether the greatest comes first
 * @param text what an item sorts by; null when it is not stated: such items come last, whatever the
 *     direction
 * @param sortable reads that text as something that compares
 */
public record OrderKey<T>(
    String name,
    boolean descending,
    Function<? super T, @Nullable String> text,
    Function<String, Comparable<?>> sortable) {

  @Nullable Comparable<?> of(T item) {
    return read(text.apply(item));
  }

  @Nullable Comparable<?> read(@Nullable String written) {
    return written == null ? null : sortable.apply(written);
  }

  /** How two items stand by this key alone; 0 when both are the same or both are not stated. */
  @SuppressWarnings("unchecked") // both come from the same function
  int compare(@Nullable Comparable<?> one, @Nullable Comparable<?> other) {
    if (one == null || other == null) {
      return Boolean.compare(one == null, other == null);
    }
    int order = ((Comparable<Object>) one).compareTo(other);
    return descending ? -order : order;
  }
}

package org.kommunegraf.graphql;

import java.util.List;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.Truth;
import org.kommunegraf.query.filter.Condition;

/**
 * What an argument {@code where} asks for.
 *
 * @param condition what has to hold of an item
 * @param amounts the places where it compares amounts of money, which may be of one currency only
 */
record Filter(Condition condition, List<ComparedAmounts> amounts) {

  /** What everything matches. */
  static final Filter NONE = new Filter(Condition.always(Truth.TRUE), List.of());

  /**
   * The items that match.
   *
   * @param list the list that is filtered, by which one knows which currencies it holds
   * @throws QueryException if it compares amounts of several currencies
   */
  <T extends Entity> List<T> of(List<T> list) {
    return of(list, list);
  }

  /**
   * The candidates that match.
   *
   * @param candidates those items of the list that can match at all
   */
  <T extends Entity> List<T> of(List<? extends Entity> list, List<T> candidates) {
    amounts.forEach(place -> place.check(list));
    return candidates.stream().filter(item -> condition.of(item) == Truth.TRUE).toList();
  }
}

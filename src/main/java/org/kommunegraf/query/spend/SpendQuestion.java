package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;

/**
 * Which spends are added up and how.
 *
 * @param by the dimensions by which they are grouped
 * @param chosen the spends that are asked for
 * @param money the spends whose money bounds the groups: those asked for, when conditions on the
 *     grouped dimensions are left open
 * @param in the currency into which all amounts are converted; null to keep each in its own
 */
public record SpendQuestion(
    List<SpendDimension> by,
    Predicate<Spend> chosen,
    Predicate<Spend> money,
    @Nullable Currency in) {

  /** Any spend. */
  public static final Predicate<Spend> ANY = spend -> true;

  /**
   * @throws QueryException if a dimension is named twice
   */
  public SpendQuestion {
    List<SpendDimension> seen = new ArrayList<>();
    for (SpendDimension dimension : by) {
      if (seen.contains(dimension)) {
        throw new QueryException(
            Kind.BAD_VALUE,
            "groupBy names " + dimension + " twice; name each dimension once.",
            "groupBy[" + seen.size() + "]",
            dimension.name(),
            "a dimension that is not named yet");
      }
      seen.add(dimension);
    }
    by = List.copyOf(by);
  }
}

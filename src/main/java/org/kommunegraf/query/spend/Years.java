package org.kommunegraf.query.spend;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Spend;

/**
 * The calendar years of a spend.
 *
 * @param first the first that it may lie in
 * @param last the last that it may lie in
 * @param stated whether a source says that it lies in all of them; it may lie in any otherwise
 */
public record Years(int first, int last, boolean stated) {

  private static final Years ANY = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE, false);

  /** How surely money is of some years. */
  public enum Match {
    ALL,
    PERHAPS,
    NONE
  }

  /** Those of a spend; any where its source states none. */
  public static Years of(Spend spend) {
    Period period = spend.period();
    return period == null ? ANY : of(period);
  }

  private static Years of(Period period) {
    return new Years(
        period.start() == null ? ANY.first : period.start().firstDay().getYear(),
        period.end() == null ? ANY.last : period.end().lastDay().getYear(),
        period.start() != null && period.end() != null);
  }

  /**
   * How surely it is of some years.
   *
   * @param wanted the years; null for any
   */
  public Match in(@Nullable Set<Integer> wanted) {
    if (wanted == null) {
      return Match.ALL;
    }
    long within = wanted.stream().filter(year -> first <= year && year <= last).count();
    if (within == 0) {
      return Match.NONE;
    }
    return stated && within == (long) last - first + 1 ? Match.ALL : Match.PERHAPS;
  }
}

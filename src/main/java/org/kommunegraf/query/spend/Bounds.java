package org.kommunegraf.query.spend;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;

/**
 * Where a sum of money of one currency lies, such that amounts can be taken out again.
 *
 * @param min the sum of the lower bounds in minor units; what has none is at least 0
 * @param max the sum of the upper bounds of the amounts that have one, in minor units
 * @param unbounded how many amounts have none
 * @param moreThan how many amounts are more than their lower bound
 * @param approximate how many amounts are about
 * @param count how many amounts there are
 */
public record Bounds(long min, long max, int unbounded, int moreThan, int approximate, int count) {

  static final Bounds NONE = new Bounds(0, 0, 0, 0, 0, 0);

  /** Where one amount lies; null where it is not stated. */
  static Bounds of(@Nullable Money amount) {
    if (amount == null) {
      return new Bounds(0, 0, 1, 0, 0, 1);
    }
    Long min = amount.min();
    Long max = amount.max();
    return new Bounds(
        min == null ? 0 : min, // nobody spends less than nothing
        max == null ? 0 : max,
        max == null ? 1 : 0,
        amount.comparator() == Comparator.MORE_THAN ? 1 : 0,
        amount.approximate() ? 1 : 0,
        1);
  }

  /**
   * Both sums together.
   *
   * @throws ArithmeticException if the sum does not fit into 64 bits of minor units
   */
  public Bounds plus(Bounds other) {
    return new Bounds(
        Math.addExact(min, other.min),
        Math.addExact(max, other.max),
        unbounded + other.unbounded,
        moreThan + other.moreThan,
        approximate + other.approximate,
        count + other.count);
  }

  /** The sum without some of the amounts that were added. */
  public Bounds minus(Bounds added) {
    return new Bounds(
        min - added.min,
        max - added.max,
        unbounded - added.unbounded,
        moreThan - added.moreThan,
        approximate - added.approximate,
        count - added.count);
  }

  /** The same amount, known to be at least this, as far as its upper bound leaves room. */
  Bounds atLeast(long least) {
    long higher = unbounded > 0 ? least : Math.min(least, max);
    return higher <= min ? this : new Bounds(higher, max, unbounded, 0, approximate, count);
  }

  /** What is left of one amount when money that lies inside it is taken out. */
  Bounds without(Bounds inside) {
    long left = inside.unbounded > 0 ? -1 : Math.subtractExact(min, inside.max);
    return new Bounds(
        Math.max(0, left),
        unbounded > 0 ? 0 : Math.max(0, Math.subtractExact(max, inside.min)),
        unbounded,
        left < 0 ? 0 : moreThan,
        approximate + inside.approximate > 0 ? 1 : 0,
        count);
  }

  /**
   * What is left of one amount that holds credits too: when more than all of it is taken out, the
   * credits are left, which are less than nothing.
   */
  Bounds withoutBesideCredits(Bounds inside) {
    return unbounded + inside.unbounded > 0
        ? without(inside)
        : new Bounds(
            Math.subtractExact(min, inside.max),
            Math.subtractExact(max, inside.min),
            0,
            0,
            approximate + inside.approximate > 0 ? 1 : 0,
            count);
  }

  /**
   * The same sum, found in two ways: where both say that it lies. Where sources leave no such place
   * the other way counts.
   */
  Bounds within(Bounds other) {
    long least = Math.max(min, other.min);
    boolean noMost = unbounded > 0 && other.unbounded > 0;
    long most = unbounded > 0 ? other.max : other.unbounded > 0 ? max : Math.min(max, other.max);
    return !noMost && least > most
        ? other
        : new Bounds(
            least,
            noMost ? 0 : most,
            noMost ? 1 : 0,
            noMost ? Math.max(moreThan, other.moreThan) : 0,
            approximate + other.approximate,
            count);
  }

  /** One sum or the other, nobody knows which. */
  Bounds or(Bounds other) {
    Bounds lower = other.min < min ? other : this;
    boolean noMost = unbounded + other.unbounded > 0;
    return new Bounds(
        lower.min,
        noMost ? 0 : Math.max(max, other.max),
        noMost ? 1 : 0,
        lower.moreThan,
        Math.max(approximate, other.approximate),
        Math.max(count, other.count));
  }

  /** What may be nothing, and at most is this; a credit is at most nothing. */
  Bounds fromNothing() {
    return new Bounds(Math.min(0, min), Math.max(0, max), unbounded, 0, approximate, count);
  }

  /** The sum as an amount of money that was spent. */
  Money money(Currency currency) {
    return money(currency, FigureStatus.ACTUAL);
  }

  /** The sum as an amount of money of a status. */
  Money money(Currency currency, FigureStatus status) {
    Long most = unbounded > 0 ? null : (Long) max;
    boolean exact = most != null && most == min;
    Comparator comparator =
        most == null && moreThan > 0 ? Comparator.MORE_THAN : Figure.comparatorOf(min, most);
    return new Money(
        exact ? (Long) min : null,
        min,
        most,
        comparator,
        approximate > 0,
        status,
        currency,
        null,
        null,
        null);
  }

  /** Whether it is one number. */
  public boolean isExact() {
    return min == max && unbounded == 0;
  }

  /** Whether it is surely nothing. */
  public boolean isZero() {
    return max == 0 && unbounded == 0;
  }

  /** The lower bound. */
  public BigDecimal least(Currency currency) {
    return Decimals.fromMinor(min, currency);
  }

  /** The upper bound; null where there is none. */
  public @Nullable BigDecimal most(Currency currency) {
    return unbounded > 0 ? null : Decimals.fromMinor(max, currency);
  }
}

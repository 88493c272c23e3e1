package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.util.Collection;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Interval;

/**
 * The bounds of a sum of money in one currency, in minor units, from which a part can be taken away
 * again.
 *
 * @param min the sum of the lower bounds, 0 where there is none
 * @param max the sum of the upper bounds that there are
 * @param unbounded how many amounts have no upper bound
 * @param approximate how many amounts are about
 * @param count how many amounts there are
 */
record Bounds(long min, long max, int unbounded, int approximate, int count) {

  /** The amounts in a currency and those that are not stated, which may be in it. */
  static Bounds of(Currency currency, Collection<Spend> spends) {
    Bounds sum = new Bounds(0, 0, 0, 0, 0);
    for (Spend spend : spends) {
      Money amount = spend.amount();
      if (amount == null) {
        sum = sum.plus(new Bounds(0, 0, 1, 0, 1));
      } else if (amount.currency() == currency) {
        sum = sum.plus(of(amount));
      }
    }
    return sum;
  }

  private static Bounds of(Money amount) {
    return new Bounds(
        amount.min() == null ? 0 : amount.min(),
        amount.max() == null ? 0 : amount.max(),
        amount.max() == null ? 1 : 0,
        amount.approximate() ? 1 : 0,
        1);
  }

  Bounds plus(Bounds other) {
    return new Bounds(
        Math.addExact(min, other.min),
        Math.addExact(max, other.max),
        unbounded + other.unbounded,
        approximate + other.approximate,
        count + other.count);
  }

  Bounds minus(Bounds part) {
    return new Bounds(
        min - part.min,
        max - part.max,
        unbounded - part.unbounded,
        approximate - part.approximate,
        count - part.count);
  }

  /** In words with its currency: {@code 10.00 to 20.00 DKK}. */
  String text(Currency currency) {
    BigDecimal least = Decimals.fromMinor(min, currency);
    BigDecimal most = unbounded > 0 ? null : Decimals.fromMinor(max, currency);
    return Dimension.of(currency)
        .with(Wording.of(new Interval(least, most, false, false), approximate > 0));
  }
}

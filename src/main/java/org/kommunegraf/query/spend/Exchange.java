package org.kommunegraf.query.spend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.ExchangeRate;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/**
 * Converts amounts by the yearly mean rates of the release. A rate between two currencies goes
 * through the euro.
 */
public final class Exchange {

  private record Key(Currency currency, int year) {}

  private final Map<Key, ExchangeRate> rates = new HashMap<>();

  /**
   * The periods of the stated amounts. Two amounts that are equal may be of different years, so
   * each is known as the object that its record holds.
   */
  private final IdentityHashMap<Money, Optional<Period>> periods = new IdentityHashMap<>();

  private Exchange(Release release) {
    release
        .all(ExchangeRate.class)
        .forEach(rate -> rates.put(new Key(rate.currency(), rate.year()), rate));
    release.all(Spend.class).forEach(spend -> remember(spend));
    release.all(Observation.class).forEach(found -> remember(found.money(), found.period()));
  }

  private void remember(Spend spend) {
    remember(spend.amount(), spend.period());
    remember(spend.ownShare(), spend.period());
    spend.equivalents().forEach(equivalent -> remember(equivalent, spend.period()));
    spend.roles().forEach(role -> remember(role.share(), spend.period()));
  }

  /** An object that two records hold has no period that is surely its own. */
  private void remember(@Nullable Money amount, @Nullable Period period) {
    if (amount != null) {
      periods.merge(amount, Optional.ofNullable(period), (one, other) -> Optional.empty());
    }
  }

  public static Exchange of(Release release) {
    return release.once(Exchange.class, Exchange::new);
  }

  /** A stated amount by the mean rates of its own year; a computed one has none. */
  public Conversion convert(Money amount, Currency to) {
    return convert(amount, to, periods.getOrDefault(amount, Optional.empty()).orElse(null));
  }

  /** The amount by the mean rates of the one year that a period lies in. */
  Conversion convert(Money amount, Currency to, @Nullable Period period) {
    if (amount.currency() == to) {
      return new Conversion(amount, amount, null, List.of(), null);
    }
    if (period == null) {
      return Conversion.impossible(
          amount, "The period of the amount is not known; give the year whose rates are meant.");
    }
    Integer year = onlyYear(period);
    return year == null
        ? Conversion.impossible(
            amount,
            "The period \"" + period.label() + "\" is not known to lie in one calendar year.")
        : convert(amount, to, year);
  }

  private static @Nullable Integer onlyYear(Period period) {
    if (period.start() == null || period.end() == null) {
      return null;
    }
    int year = period.start().firstDay().getYear();
    return year == period.end().lastDay().getYear() ? (Integer) year : null;
  }

  /** The amount by the mean rates of a year. */
  public Conversion convert(Money amount, Currency to, int year) {
    if (amount.currency() == to) {
      return new Conversion(amount, amount, null, List.of(), null);
    }
    List<ExchangeRate> used = new ArrayList<>();
    for (Currency currency : List.of(amount.currency(), to)) {
      ExchangeRate rate = rates.get(new Key(currency, year));
      if (rate == null && currency != Currency.EUR) {
        return Conversion.impossible(
            amount, "There is no mean rate of " + currency + " for the year " + year + ".");
      }
      if (rate != null) {
        used.add(rate);
      }
    }
    return new Conversion(converted(amount, to, year), amount, year, List.copyOf(used), null);
  }

  private Money converted(Money amount, Currency to, int year) {
    return new Money(
        converted(amount.value(), amount.currency(), to, year),
        converted(amount.min(), amount.currency(), to, year),
        converted(amount.max(), amount.currency(), to, year),
        amount.comparator(),
        true,
        amount.status(),
        to,
        null,
        null,
        amount.vat());
  }

  private @Nullable Long converted(@Nullable Long minor, Currency from, Currency to, int year) {
    return minor == null
        ? null
        : (Long)
            Decimals.fromMinor(minor, from)
                .multiply(perEuro(to, year))
                .movePointRight(to.minorDigits())
                .divide(perEuro(from, year), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
  }

  private BigDecimal perEuro(Currency currency, int year) {
    ExchangeRate rate = rates.get(new Key(currency, year));
    return rate == null ? BigDecimal.ONE : rate.perEuro();
  }
}

package org.kommunegraf.query.spend;

import java.util.Collection;
import java.util.List;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Spend;

/**
 * The spends that are grouped in one currency.
 *
 * @param spends each once, by id
 * @param amounts with which amounts
 * @param sum what they add up to
 */
public record CountedSpends(Currency currency, List<Spend> spends, Amounts amounts, Bounds sum) {

  /** Those of some counted spends that are or may be in a currency. */
  static CountedSpends of(Currency currency, Collection<Spend> counted, Amounts amounts) {
    List<Spend> spends = counted.stream().filter(Totals.mayBeIn(currency, amounts)).toList();
    Bounds sum =
        spends.stream()
            .map(spend -> Bounds.of(amounts.of(spend)))
            .reduce(Bounds.NONE, Bounds::plus);
    return new CountedSpends(currency, spends, amounts, sum);
  }
}

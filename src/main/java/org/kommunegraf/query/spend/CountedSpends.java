package org.kommunegraf.query.spend;

import java.util.List;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Spend;

/**
 * The money that is grouped in one currency.
 *
 * @param counted what counts of it
 * @param amounts with which amounts
 * @param sum what they add up to
 */
public record CountedSpends(Currency currency, Counted counted, Amounts amounts, Bounds sum) {

  /** What of some counted money is or may be in a currency. */
  static CountedSpends of(Currency currency, Counted all, Amounts amounts) {
    Counted counted = all.in(currency, amounts);
    return new CountedSpends(currency, counted, amounts, counted.sum(currency, amounts));
  }

  /** The same money with a sum that its groups add up to. */
  CountedSpends summing(List<TreeCell> trees) {
    Bounds all = sum;
    for (TreeCell tree : trees) {
      all = all.minus(tree.asTotal()).plus(tree.all());
    }
    return new CountedSpends(currency, counted, amounts, all);
  }

  /** All spends that it is of, whole or as a rest. */
  public List<Spend> sources() {
    return total().sources();
  }

  /** The same money as a total. */
  public SpendTotal total() {
    return SpendTotal.of(currency, counted, amounts);
  }
}

package org.kommunegraf.query.spend;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Vat;

/**
 * In which form amounts are held against each other: a source may print one amount in two
 * currencies, or with and without value added tax.
 *
 * @param vat whether they hold the tax; null where that is not stated, which fits either
 */
record Form(Currency currency, @Nullable Vat vat) {

  /**
   * The form of an amount.
   *
   * @param otherwise the currency of an amount that is not stated
   */
  static Form of(@Nullable Money amount, Currency otherwise) {
    return amount == null ? new Form(otherwise, null) : of(amount);
  }

  static Form of(Money amount) {
    return new Form(amount.currency(), amount.vat());
  }

  /** All amounts that a spend is printed as, the one that counts first. */
  static List<Money> all(Spend spend, Amounts amounts) {
    return Stream.concat(Stream.ofNullable(amounts.of(spend)), spend.equivalents().stream())
        .toList();
  }

  /** A spend's amount in this form; null where its source prints none. */
  @Nullable Money find(Spend spend, Amounts amounts) {
    return all(spend, amounts).stream().filter(this::isOf).findFirst().orElse(null);
  }

  /** Whether an amount is in this form. */
  boolean isOf(Money money) {
    return money.currency() == currency
        && (vat == null || money.vat() == null || money.vat() == vat);
  }
}

package org.kommunegraf.query.spend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.ExchangeRate;
import org.kommunegraf.model.Money;

/**
 * An amount in another currency, beside the original.
 *
 * @param amount rounded once, half-even, to minor units; null when it cannot be converted
 * @param original what was converted
 * @param year the year whose mean rates were used; null where no rate was needed or found
 * @param rates the rates used, at most two: the euro needs none
 * @param reason why there is no amount, in an English sentence; null when there is one
 */
public record Conversion(
    @Nullable Money amount,
    Money original,
    @Nullable Integer year,
    List<ExchangeRate> rates,
    @Nullable String reason) {

  static Conversion impossible(Money original, String reason) {
    return new Conversion(null, original, null, List.of(), reason);
  }
}

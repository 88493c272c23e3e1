package org.kommunegraf.printed;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Language;

/**
 * What a currency word alone proves. {@code kr.} in the letter of a Danish municipality is read as
 * Danish crowns; that is concluded from the country and never stated.
 */
public final class Crowns {

  private static final Set<Currency> ALL =
      EnumSet.of(Currency.DKK, Currency.ISK, Currency.NOK, Currency.SEK);

  private Crowns() {}

  /**
   * The currencies that crowns can be.
   *
   * @param country the country whose money is meant; null where no source names it
   * @param language the document's language, which decides where the country is unknown
   */
  public static Set<Currency> of(@Nullable CountryCode country, Language language) {
    Currency own = currencyOf(country, language);
    return ALL.contains(own) ? EnumSet.of(own) : ALL;
  }

  /** The currency of amounts beside which none is printed; null where nothing tells it. */
  public static @Nullable Currency currencyOf(@Nullable CountryCode country, Language language) {
    if (country == null) {
      return switch (language) {
        case DA, FO, KL -> Currency.DKK;
        case NB, NN, NO -> Currency.NOK;
        case SV -> Currency.SEK;
        case IS -> Currency.ISK;
        case FI -> Currency.EUR;
        case EN, FKV, SE, SMA, SMJ -> null;
      };
    }
    return switch (country) {
      case DK, FO, GL -> Currency.DKK;
      case NO -> Currency.NOK;
      case SE -> Currency.SEK;
      case IS -> Currency.ISK;
      case FI, AX -> Currency.EUR;
    };
  }
}

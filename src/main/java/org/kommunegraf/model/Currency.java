package org.kommunegraf.model;

/**
 * A currency by its ISO 4217 code. Amounts are held in its minor units (øre, cent) as whole
 * numbers.
 */
public enum Currency {
  DKK,
  EUR,
  GBP,
  ISK,
  NOK,
  SEK,
  USD;

  /**
   * How many decimals the currency's amounts have: 2 for øre and cents, 0 for the Icelandic króna.
   */
  public int minorDigits() {
    return java.util.Currency.getInstance(name()).getDefaultFractionDigits();
  }
}

package org.kommunegraf.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Decimals as the data writes them: digits with a full stop before the decimals, no grouping, no
 * exponent. All of them fit into a 64-bit whole number and a scale, which is how the graph keeps
 * them.
 */
public final class Decimals {

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

  private Decimals() {}

  /**
   * Reads a plain decimal.
   *
   * @throws IllegalArgumentException with a sentence, if the text is none
   */
  public static BigDecimal parse(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no number; write digits with a full stop before the decimals, as 4998.51 (at most 12 digits and 6 decimals)");
    }
    return new BigDecimal(text);
  }

  /**
   * The amount in minor units.
   *
   * @throws IllegalArgumentException with a sentence, if the amount has more decimals than the
   *     currency
   */
  public static long toMinor(BigDecimal amount, Currency currency) {
    try {
      return amount.movePointRight(currency.minorDigits()).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          amount.toPlainString()
              + " "
              + currency
              + " is no amount; "
              + currency
              + " has "
              + currency.minorDigits()
              + " decimals and at most 16 digits before them",
          e);
    }
  }

  /** The decimal that a number of minor units stands for, with all decimals of the currency. */
  public static BigDecimal fromMinor(long minor, Currency currency) {
    return BigDecimal.valueOf(minor, currency.minorDigits());
  }
}

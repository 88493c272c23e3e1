package org.kommunegraf.graphql;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Money;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;

/**
 * A place in a question where amounts of money are compared with a number or with each other. That
 * needs one currency.
 *
 * @param argument the path of the argument
 * @param reach the amounts that an item of the list leads to
 * @param remedy what the argument may say, given a currency
 */
record ComparedAmounts(
    String argument, Function<Object, Stream<Object>> reach, Function<Currency, String> remedy) {

  /**
   * @throws QueryException if the items of the list lead to amounts of several currencies
   */
  void check(List<? extends Entity> list) {
    Set<Currency> currencies = currencies(list);
    if (currencies.size() > 1) {
      throw required(currencies);
    }
  }

  /** The currencies of the amounts that a list leads to. */
  Set<Currency> currencies(List<? extends Entity> list) {
    Set<Currency> currencies = EnumSet.noneOf(Currency.class);
    list.forEach(
        item -> reach.apply(item).forEach(amount -> currencies.add(((Money) amount).currency())));
    return currencies;
  }

  private QueryException required(Set<Currency> currencies) {
    String found = currencies.stream().map(Currency::name).collect(Collectors.joining(", "));
    String allowed = currencies.stream().map(remedy).collect(Collectors.joining(" or "));
    return new QueryException(
        Kind.CURRENCY_REQUIRED,
        argument
            + " compares amounts of several currencies ("
            + found
            + "), which cannot be compared; say which one is meant: "
            + allowed
            + ".",
        argument,
        found,
        allowed);
  }
}

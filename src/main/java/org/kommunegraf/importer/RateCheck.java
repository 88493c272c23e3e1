package org.kommunegraf.importer;

import java.util.HashMap;
import java.util.Map;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.ExchangeRate;

/** A currency has one rate a year, which can be divided by, and the euro has none. */
final class RateCheck {

  private RateCheck() {}

  static void check(World world) {
    world.read(ExchangeRate.class).forEach(rate -> check(world, rate));
    Map<String, Entity> byYear = new HashMap<>();
    world
        .oldestFirst(ExchangeRate.class::isInstance)
        .map(ExchangeRate.class::cast)
        .forEach(rate -> checkYear(world, byYear, rate));
  }

  private static void check(World world, ExchangeRate rate) {
    if (rate.currency() == Currency.EUR) {
      world.problem(rate, "currency", "a euro is a euro and has no rate; take the entry away");
    }
    if (rate.perEuro().signum() <= 0) {
      world.problem(
          rate,
          "perEuro",
          "%s is no rate; write how many units of the currency made one euro, more than 0"
              .formatted(rate.perEuro().toPlainString()));
    }
    if (rate.days() != null && (rate.days() < 1 || rate.days() > 366)) {
      world.problem(
          rate,
          "days",
          "%d is no number of days of a year; write one from 1 to 366".formatted(rate.days()));
    }
  }

  private static void checkYear(World world, Map<String, Entity> byYear, ExchangeRate rate) {
    Entity other = byYear.putIfAbsent(rate.currency() + " " + rate.year(), rate);
    if (other != null) {
      world.problem(
          rate,
          "year",
          "%s is the rate of %s in %d already; a currency has one rate a year, so correct one of the two"
              .formatted(other.id(), rate.currency(), rate.year()));
    }
  }
}

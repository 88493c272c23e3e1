package org.kommunegraf.importer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.ExchangeRate;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Population;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.model.Unit;

/**
 * Holds every figure, date, unit, currency and name against the printed form that its citations
 * give. What a reader would call different is a problem.
 */
final class PrintCheck {

  private final Held held;
  private final Entity entity;

  private PrintCheck(Held held) {
    this.held = held;
    this.entity = held.entity();
  }

  /** Checks what was read and is sound so far, so that one mistake is not told twice. */
  static void check(World world) {
    world
        .read()
        .filter(entity -> !(entity instanceof Citation) && !world.isFaulty(entity))
        .toList()
        .forEach(entity -> check(world, entity, world.citationsOf(entity), world::problem));
  }

  /** Checks one entity with its citations. */
  static void check(
      World world, Entity entity, Stream<Citation> citations, Held.Problems problems) {
    new PrintCheck(new Held(world, entity, citations, problems)).check();
  }

  private void check() {
    for (Quoted quoted : held.all()) {
      checkReading(quoted);
    }
    for (Component component : Shape.of(entity).components()) {
      if (!component.supplied() && component.isSetIn((Record) entity)) {
        hold(component.name(), Objects.requireNonNull(component.of((Record) entity)));
      }
    }
    if (entity instanceof Observation observation && observation.population() != null) {
      holdInhabitants(observation.population());
    }
  }

  private void checkReading(Quoted quoted) {
    Citation citation = quoted.citation();
    if (citation.reading() != null && (citation.printed() == null || quoted.form() == null)) {
      held.tell(
          quoted,
          "reading",
          citation.printed() == null
              ? "there is a reading, but nothing is printed; write the printed form as it stands,"
                  + " or take the reading away"
              : "it does not say how the printed form is read; give the form as it is read in"
                  + " quotation marks, with the reason");
    }
  }

  private void hold(String field, Object value) {
    if (value instanceof Money money) {
      new HeldMoney(held).hold(field, money);
      new HeldWords(held).hold(field, money.status());
    } else if (value instanceof Quantity quantity) {
      holdQuantity(field, quantity);
      new HeldWords(held).hold(field, quantity.status());
    } else if (entity instanceof Spend spend && field.equals("equivalents")) {
      new HeldMoney(held).holdEach(field, spend.equivalents());
    } else if (entity instanceof Spend spend && field.equals("roles")) {
      new HeldMoney(held).holdShares(spend.roles());
    } else if (value instanceof Period period) {
      new HeldWords(held).hold(field, period);
    } else if (value instanceof PartialDate date) {
      new HeldWords(held).hold(field, date);
    } else if (value instanceof Unit unit) {
      holdUnit(field, unit);
    } else if (value instanceof TimeUnit unit) {
      new HeldWords(held).hold(field, unit);
    } else if (value instanceof Integer number) {
      new HeldFigures(held).holdOneOf(field, BigDecimal.valueOf(number));
    } else if (value instanceof BigDecimal number) {
      new HeldFigures(held).holdOneOf(field, number);
    } else if (value instanceof Currency currency && entity instanceof ExchangeRate) {
      new HeldWords(held).holdName(field, currency.name());
    } else if (field.equals("names")) {
      new HeldWords(held).holdNames(field, entity.names());
    } else if (value instanceof String text && isName(field)) {
      new HeldWords(held).holdName(field, text);
    }
  }

  private boolean isName(String field) {
    return (entity instanceof Municipality && field.equals("code"))
        || (entity instanceof Document && List.of("title", "publisher").contains(field));
  }

  private void holdQuantity(String field, Quantity quantity) {
    if (!(entity instanceof Observation observation)) {
      new HeldFigures(held).hold(field, quantity, false);
    } else if (observation.money() == null) {
      new HeldFigures(held).hold(field, quantity, observation.unit() == Unit.PERCENT);
    } else if (!agree(quantity, HeldMoney.inDecimals(observation.money()))) {
      held.tell(field, "value differs from money; write the amount in both, with the same bounds");
    }
  }

  private static boolean agree(Quantity one, Quantity other) {
    return HeldFigures.same(one.value(), other.value())
        && HeldFigures.same(one.min(), other.min())
        && HeldFigures.same(one.max(), other.max())
        && one.comparator() == other.comparator()
        && one.approximate() == other.approximate()
        && one.status() == other.status();
  }

  private void holdUnit(String field, Unit unit) {
    boolean counts =
        entity instanceof Observation observation
            && (observation.value().min() != null || observation.value().max() != null);
    if (unit == Unit.NONE || unit == Unit.RANK) {
      if (counts) {
        held.tell(field, "the unit is " + unit + ", but there is a number; write what it counts");
      }
    } else if (counts && unit != Unit.PERCENT && new HeldWords(held).printsPerCent(field)) {
      held.tell(
          field, "the unit is " + unit + ", but the figure is printed in per cent; write PERCENT");
    } else if (unit != Unit.MONEY) {
      new HeldWords(held).hold(field, unit);
    }
  }

  private void holdInhabitants(Population population) {
    Stream.of(population.minInhabitants(), population.maxInhabitants())
        .filter(Objects::nonNull)
        .forEach(bound -> new HeldFigures(held).holdOneOf("population", BigDecimal.valueOf(bound)));
  }
}

package org.kommunegraf.query.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Made;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.release.Release;

/** What is outside of a total, held against a walk over every spend of the same municipalities. */
class OutsidePropertiesTest {

  private static final int WORLDS = 400;
  private static final int TOTALS = 20;
  private static final int SPENDS = 30;

  @Test
  void whatATotalLeavesOutIsAllThatItsMunicipalitiesSpentBesides() {
    int ofOneTown = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      Release release = RandomSpends.alone(seed, SPENDS).release();
      Random random = new Random(seed);
      for (int i = 0; i < TOTALS; i++) {
        int chance = 1 + random.nextInt(9);
        List<Spend> some =
            release.all(Spend.class).stream().filter(s -> random.nextInt(10) < chance).toList();
        for (SpendTotal total :
            Totals.of(release, choice(random.nextBoolean() ? some : ofFirstTown(release, some)))) {
          ofOneTown += towns(release, total).size() == 1 ? 1 : 0;
          assertThat(Outside.of(release, total).amount())
              .as("seed %d", seed)
              .isEqualTo(walked(release, total));
        }
      }
    }
    assertThat(ofOneTown).as("totals of one municipality").isGreaterThan(WORLDS);
  }

  private static SpendChoice choice(List<Spend> spends) {
    return new SpendChoice(spends, spends::contains, spend -> true, ChosenBy.ANYTHING);
  }

  private static List<Spend> ofFirstTown(Release release, List<Spend> spends) {
    Municipality first = release.all(Municipality.class).get(0);
    return spends.stream().filter(s -> first.equals(Inclusion.municipalityOf(release, s))).toList();
  }

  private static Map<String, Municipality> towns(Release release, SpendTotal total) {
    Map<String, Municipality> towns = new LinkedHashMap<>();
    for (Spend spend : total.spends()) {
      Municipality town = Inclusion.municipalityOf(release, spend);
      if (town != null) {
        towns.put(town.id(), town);
      }
    }
    return towns;
  }

  private static Money walked(Release release, SpendTotal total) {
    Map<String, Spend> others = new LinkedHashMap<>();
    for (Municipality town : towns(release, total).values()) {
      Inclusion.spendsOf(release, town).forEach(spend -> others.put(spend.id(), spend));
    }
    others.values().removeIf(total.spends()::contains);
    others.values().removeIf(s -> s.amount() != null && s.amount().currency() != total.currency());
    others.values().removeIf(s -> s.amount() != null && s.amount().status() != FigureStatus.ACTUAL);
    List<Spend> surely = new ArrayList<>();
    List<Spend> perhaps = new ArrayList<>();
    Set<Integer> years = new TreeSet<>();
    total.spends().forEach(spend -> years.addAll(PlainKeys.years(spend)));
    boolean anyYear = total.spends().stream().anyMatch(s -> PlainKeys.years(s).isEmpty());
    for (Spend other : others.values()) {
      List<Integer> of = PlainKeys.years(other);
      if (anyYear || (!of.isEmpty() && years.containsAll(of))) {
        surely.add(other);
      } else if (years.stream().anyMatch(year -> PlainKeys.mayBeIn(other, year))) {
        perhaps.add(other);
      }
    }
    return added(total.currency(), surely, perhaps);
  }

  private static Money added(Currency currency, List<Spend> spends, List<Spend> perhaps) {
    long min = 0;
    Long max = 0L;
    boolean about = false;
    boolean moreThan = false;
    for (Spend spend : spends) {
      Money amount = spend.amount();
      min += amount == null || amount.min() == null ? 0 : amount.min();
      max = max == null || amount == null || amount.max() == null ? null : max + amount.max();
      about |= amount != null && amount.approximate();
      moreThan |= amount != null && amount.comparator() == Comparator.MORE_THAN;
    }
    for (Spend spend : perhaps) {
      Money amount = spend.amount();
      max = max == null || amount == null || amount.max() == null ? null : max + amount.max();
      about |= amount != null && amount.approximate();
    }
    Long value = max != null && max == min ? max : null;
    Comparator comparator = max == null && moreThan ? Comparator.MORE_THAN : null;
    return Made.of(Money.class)
        .with("value", value)
        .with("min", min)
        .with("max", max)
        .with("comparator", comparator)
        .with("approximate", about)
        .with("status", FigureStatus.ACTUAL)
        .with("currency", currency)
        .record();
  }
}

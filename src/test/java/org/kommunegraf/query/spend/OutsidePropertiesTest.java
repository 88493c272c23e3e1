package org.kommunegraf.query.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
      Release release = new RandomSpends(seed, SPENDS).release();
      Random random = new Random(seed);
      for (int i = 0; i < TOTALS; i++) {
        int chance = 1 + random.nextInt(9);
        List<Spend> some =
            release.all(Spend.class).stream().filter(s -> random.nextInt(10) < chance).toList();
        for (SpendTotal total :
            Totals.of(release, random.nextBoolean() ? some : ofFirstTown(release, some))) {
          ofOneTown += towns(release, total).size() == 1 ? 1 : 0;
          assertThat(Totals.outside(release, total))
              .as("seed %d", seed)
              .isEqualTo(walked(release, total));
        }
      }
    }
    assertThat(ofOneTown).as("totals of one municipality").isGreaterThan(WORLDS);
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
    others
        .values()
        .removeIf(s -> total.spends().contains(s) || isPartOf(release, s, total.spends()));
    others.values().removeIf(s -> s.amount() != null && s.amount().currency() != total.currency());
    others.values().removeIf(s -> s.amount() != null && s.amount().status() != FigureStatus.ACTUAL);
    List<Spend> left = List.copyOf(others.values());
    return added(total.currency(), left.stream().filter(s -> !isPartOf(release, s, left)).toList());
  }

  private static boolean isPartOf(Release release, Spend spend, List<Spend> larger) {
    Spend whole = release.follow(spend.partOf());
    return whole != null && (larger.contains(whole) || isPartOf(release, whole, larger));
  }

  private static Money added(Currency currency, List<Spend> spends) {
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

package org.kommunegraf.query.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.query.spend.SpendQuestion.ANY;
import static org.kommunegraf.query.spend.SpendSummaryTest.UNBOUNDED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.spend.RandomForest.Grown;
import org.kommunegraf.release.Release;

/** What holds of wholes and parts, whatever they are. The seed is the test's argument. */
class SpendForestPropertiesTest {

  private static final List<SpendDimension> DIMENSIONS =
      List.of(
          SpendDimension.PLATFORM,
          SpendDimension.DEPARTMENT,
          SpendDimension.MUNICIPALITY,
          SpendDimension.COUNTRY,
          SpendDimension.CAMPAIGN,
          SpendDimension.POLICY_GOAL,
          SpendDimension.COUNCIL_DECISION,
          SpendDimension.COVER,
          SpendDimension.YEAR);

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("seeds", 10));
  }

  /** Each dimension, and some pairs and a triple by chance. */
  private static List<List<SpendDimension>> questions(long seed) {
    Random random = new Random(seed);
    List<List<SpendDimension>> questions = new ArrayList<>(List.of(List.of()));
    DIMENSIONS.forEach(dimension -> questions.add(List.of(dimension)));
    for (int i = 0; i < 5; i++) {
      List<SpendDimension> some = new ArrayList<>(DIMENSIONS);
      Collections.shuffle(some, random);
      questions.add(List.copyOf(some.subList(0, i < 4 ? 2 : 3)));
    }
    return questions;
  }

  private static SpendSummary summary(
      Release release, List<SpendDimension> by, Predicate<Spend> condition) {
    return SpendSummary.of(release, new SpendQuestion(by, condition, condition, null), UNBOUNDED);
  }

  private static Predicate<Spend> is(Release release, GroupKey key, Currency currency) {
    return spend -> {
      Set<String> keys = new PlainKeys(release).of(key.dimension(), spend, currency);
      return key.value() == null ? keys.isEmpty() : keys.contains(key.value());
    };
  }

  private static String inWords(SpendGroup g) {
    return "%s %s %s %s %s"
        .formatted(
            g.keys().stream().map(GroupKey::value).toList(),
            g.lower(),
            g.shared(),
            g.named(),
            g.upper());
  }

  private static Set<String> groups(SpendSummary summary, Currency currency) {
    return summary.groups().stream()
        .filter(group -> group.currency() == currency)
        .map(SpendForestPropertiesTest::inWords)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void groupsOfExactAmountsAreThoseOfThePlainRules(long seed) {
    assertGroupsAreThoseOfThePlainRules(seed, RandomForest.exact(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void soAreThoseOfAmountsWithAndWithoutTax(long seed) {
    assertGroupsAreThoseOfThePlainRules(seed, RandomForest.taxed(seed));
  }

  private static void assertGroupsAreThoseOfThePlainRules(long seed, RandomForest forest) {
    Release release = forest.release();
    for (List<SpendDimension> by : questions(seed)) {
      SpendSummary summary = summary(release, by, ANY);
      for (SpendTotal total : summary.totals()) {
        assertThat(groups(summary, total.currency()))
            .as("%s", by)
            .isEqualTo(new PlainForest(release, forest.roots(), total.currency()).groups(by));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void groupsOfContradictedWholesAreThoseOfThePlainRules(long seed) {
    RandomForest forest = RandomForest.exact(seed);
    RandomConflicts conflicts = RandomConflicts.ofWholes(forest, seed);
    Release release = conflicts.release();
    for (List<SpendDimension> by : questions(seed)) {
      SpendSummary summary = summary(release, by, ANY);
      for (SpendTotal total : summary.totals()) {
        assertThat(groups(summary, total.currency()))
            .as("%s", by)
            .isEqualTo(
                new PlainForest(release, forest.roots(), conflicts::against, total.currency())
                    .groups(by));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void groupsAddUpToTheTotalWhereNothingIsShared(long seed) {
    RandomForest forest = RandomForest.exact(seed);
    assertAddUp(forest.release(), seed);
    assertAddUp(RandomConflicts.ofWholes(forest, seed).release(), seed);
  }

  private static void assertAddUp(Release release, long seed) {
    for (List<SpendDimension> by : questions(seed)) {
      SpendSummary summary = summary(release, by, ANY);
      for (SpendTotal total : summary.totals()) {
        List<SpendGroup> groups =
            summary.groups().stream()
                .filter(group -> group.currency() == total.currency() && group.within() == null)
                .toList();
        BigDecimal own = sum(groups.stream().map(SpendGroup::lower));
        BigDecimal all = Decimals.fromMinor(total.amount().min(), total.currency());
        assertThat(own).as("%s", by).isLessThanOrEqualTo(all);
        if (groups.stream()
            .allMatch(group -> Objects.requireNonNull(group.shared()).signum() == 0)) {
          assertThat(own).as("%s", by).isEqualByComparingTo(all);
        }
      }
    }
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheHiddenSplitIsItLiesWithinTheBounds(long seed) {
    RandomForest forest = RandomForest.bounded(seed);
    assertSplitWithin(forest, forest.release(), seed);
    assertSplitWithin(forest, RandomConflicts.anywhere(forest, seed).release(), seed);
  }

  private static void assertSplitWithin(RandomForest forest, Release release, long seed) {
    Random random = new Random(seed);
    for (List<SpendDimension> by : questions(seed)) {
      for (SpendGroup group : summary(release, by, ANY).groups()) {
        PlainForest plain = new PlainForest(release, forest.roots(), group.currency());
        long own = 0;
        long named = 0;
        long real = 0;
        for (Grown grown : all(forest)) {
          if (grown.currency == group.currency()) {
            List<Set<String>> keys = plain.keys(by, grown);
            boolean isNamed = isIn(group, keys);
            named += isNamed ? grown.beside : 0;
            List<@Nullable String> of = values(group);
            own += isNamed && plain.isAllIn(by, grown, of) ? grown.beside : 0;
            real += isReally(release, group, grown, random) ? grown.beside : 0;
          }
        }
        String as = group.keys() + " " + group.currency();
        assertThat(decimal(own, group)).as(as).isGreaterThanOrEqualTo(group.lower());
        assertThat(decimal(real, group)).as(as).isGreaterThanOrEqualTo(group.lower());
        assertWithin(as, decimal(named - own, group), group.shared());
        assertWithin(as, decimal(named, group), group.named());
        assertWithin(as, decimal(real, group), group.upper());
      }
    }
  }

  private static List<@Nullable String> values(SpendGroup group) {
    List<@Nullable String> values = new ArrayList<>();
    group.keys().forEach(key -> values.add(key.value()));
    return values;
  }

  private static BigDecimal decimal(long amount, SpendGroup group) {
    return Decimals.fromMinor(amount, group.currency());
  }

  private static void assertWithin(String as, BigDecimal amount, @Nullable BigDecimal most) {
    if (most != null) {
      assertThat(amount).as(as).isLessThanOrEqualTo(most);
    }
  }

  private static boolean isIn(SpendGroup group, List<Set<String>> keys) {
    for (int i = 0; i < keys.size(); i++) {
      String key = group.keys().get(i).value();
      if (key == null ? !keys.get(i).isEmpty() : !keys.get(i).contains(key)) {
        return false;
      }
    }
    return true;
  }

  /** One of the keys that the money beside the parts of a spend may have in reality. */
  private static boolean isReally(Release release, SpendGroup group, Grown grown, Random random) {
    PlainKeys plain = new PlainKeys(release);
    for (GroupKey key : group.keys()) {
      List<String> real = plain.real(key.dimension(), grown.seen, group.currency());
      boolean here =
          key.value() == null
              ? plain.of(key.dimension(), grown.seen, group.currency()).isEmpty()
              : !real.isEmpty()
                  && PlainKeys.isIn(real.get(random.nextInt(real.size())), key.value());
      if (!here) {
        return false;
      }
    }
    return true;
  }

  private static List<Grown> all(RandomForest forest) {
    List<Grown> all = new ArrayList<>();
    forest.roots().forEach(root -> root.walk(all::add));
    return all;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aConditionThatADimensionIsAKeyGivesWhatTheGroupNames(long seed) {
    RandomForest forest = RandomForest.bounded(seed);
    assertConditionsAreGroups(forest.release(), seed);
    assertConditionsAreGroups(RandomConflicts.anywhere(forest, seed).release(), seed);
    assertConditionsAreGroups(RandomConflicts.ofWholes(forest, seed).release(), seed);
  }

  private static void assertConditionsAreGroups(Release release, long seed) {
    for (List<SpendDimension> by : questions(seed)) {
      for (SpendGroup group : summary(release, by, ANY).groups()) {
        Predicate<Spend> condition =
            spend ->
                group.keys().stream().allMatch(k -> is(release, k, group.currency()).test(spend));
        SpendSummary chosen = summary(release, List.of(), condition);
        assertIsNamed(group, total(chosen, group.currency()));
      }
    }
  }

  /** Where no amount of a condition is stated, nobody need know of a currency. */
  private static void assertIsNamed(SpendGroup group, @Nullable SpendTotal total) {
    BigDecimal least = total == null ? BigDecimal.ZERO : decimal(total.amount().min(), group);
    Long most = total == null ? null : total.amount().max();
    assertThat(most == null ? null : decimal(most, group))
        .as("%s", group.keys())
        .isEqualTo(group.named());
    assertThat(least).isGreaterThanOrEqualTo(group.lower());
  }

  private static @Nullable SpendTotal total(SpendSummary summary, Currency currency) {
    return summary.totals().stream()
        .filter(total -> total.currency() == currency)
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neitherOrderNorOneMoreEqualLevelChangesAnything(long seed) {
    RandomForest forest = RandomForest.exact(seed);
    Release release = forest.release();
    Release nested = forest.release(forest.wrapped());
    for (List<SpendDimension> by : questions(seed)) {
      assertThat(money(summary(nested, by, ANY)))
          .as("%s", by)
          .isEqualTo(money(summary(release, by, ANY)));
    }
  }

  private static Set<String> money(SpendSummary summary) {
    return Stream.concat(
            summary.totals().stream().map(total -> total.amount().toString()),
            summary.groups().stream().map(group -> group.currency() + inWords(group)))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void totalsOfEveryConditionHoldWhatWasReallySpent(long seed) {
    RandomForest forest = RandomForest.bounded(seed);
    assertHoldTheTruth(forest, forest.release(), seed);
    assertHoldTheTruth(forest, RandomConflicts.anywhere(forest, seed).release(), seed);
  }

  private static void assertHoldTheTruth(RandomForest forest, Release release, long seed) {
    for (List<SpendDimension> by : questions(seed)) {
      for (SpendGroup group : summary(release, by, ANY).groups()) {
        GroupKey key = group.keys().isEmpty() ? null : group.keys().get(0);
        if (key != null) {
          Predicate<Spend> has = is(release, key, group.currency());
          assertHolds(forest, release, group.currency(), has);
          assertHolds(forest, release, group.currency(), has.negate());
          GroupKey last = group.keys().get(group.keys().size() - 1);
          assertHolds(
              forest,
              release,
              group.currency(),
              has.negate().or(is(release, last, group.currency())));
        }
      }
    }
  }

  private static void assertHolds(
      RandomForest forest, Release release, Currency currency, Predicate<Spend> condition) {
    long truth = 0;
    for (Grown grown : all(forest)) {
      boolean here = grown.currency == currency && condition.test(grown.seen);
      truth += here ? grown.beside : 0;
    }
    for (SpendTotal total : summary(release, List.of(), condition).totals()) {
      if (total.currency() == currency) {
        assertThat(truth).isGreaterThanOrEqualTo(total.amount().min());
        if (total.amount().max() != null) {
          assertThat(truth).isLessThanOrEqualTo(total.amount().max());
        }
        assertOutside(forest, release, total, condition);
      }
    }
  }

  /** All of the towns and years of a total that it does not hold. */
  private static void assertOutside(
      RandomForest forest, Release release, SpendTotal total, Predicate<Spend> condition) {
    PlainKeys plain = new PlainKeys(release);
    Outside outside = Outside.of(release, total);
    Set<Integer> years = outside.years();
    long surely = 0;
    long perhaps = 0;
    for (Grown grown : all(forest)) {
      boolean ofTown =
          Totals.municipalities(release, total).stream()
              .anyMatch(
                  town ->
                      plain
                          .of(SpendDimension.MUNICIPALITY, grown.seen, total.currency())
                          .contains(town.id()));
      boolean here = grown.currency == total.currency() && ofTown;
      if (here && !condition.test(grown.seen)) {
        List<Integer> of = PlainKeys.years(grown.seen);
        boolean sure = years == null || (!of.isEmpty() && years.containsAll(of));
        surely += sure ? grown.beside : 0;
        boolean may =
            years == null || years.stream().anyMatch(y -> PlainKeys.mayBeIn(grown.seen, y));
        perhaps += may ? grown.beside : 0;
      }
    }
    Money amount = outside.amount();
    assertThat(amount.min()).as("least outside of %s", total.amount()).isLessThanOrEqualTo(surely);
    if (amount.max() != null) {
      assertThat(amount.max())
          .as("most outside of %s", total.amount())
          .isGreaterThanOrEqualTo(perhaps);
    }
  }
}

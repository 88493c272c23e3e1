package org.kommunegraf.query.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.query.spend.SpendQuestion.ANY;
import static org.kommunegraf.query.spend.SpendSummaryTest.UNBOUNDED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunegraf.Made;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.derive.GroupShare;
import org.kommunegraf.query.page.Page;
import org.kommunegraf.query.page.PageRequest;
import org.kommunegraf.release.Release;

/** What holds of every summary, over spends made by chance. The seed is the test's argument. */
class SpendSummaryPropertiesTest {

  private static final int SPENDS = 25;

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("seeds", 120));
  }

  /** All dimensions one by one, and some pairs and triples by chance. */
  private static List<List<SpendDimension>> questions(Random random) {
    List<List<SpendDimension>> questions = new ArrayList<>(List.of(List.of()));
    Arrays.stream(SpendDimension.values()).forEach(dimension -> questions.add(List.of(dimension)));
    for (int i = 0; i < 12; i++) {
      Set<SpendDimension> some = new LinkedHashSet<>();
      while (some.size() < 2 + i / 8) {
        some.add(SpendDimension.values()[random.nextInt(SpendDimension.values().length)]);
      }
      questions.add(List.copyOf(some));
    }
    return questions;
  }

  private static SpendSummary summary(Release release, List<SpendDimension> by) {
    return SpendSummary.of(release, new SpendQuestion(by, ANY, ANY, null), UNBOUNDED);
  }

  /** A part of an amount as it was really spent: one key per dimension, null for none. */
  private record Piece(Spend spend, Currency currency, long amount, List<@Nullable String> keys) {}

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheTruthIsItLiesWithinTheBounds(long seed) {
    Random random = new Random(seed);
    Release release = RandomSpends.alone(seed, SPENDS).release();
    for (List<SpendDimension> by : questions(random)) {
      SpendSummary summary = summary(release, by);
      List<DerivedFigure> shares =
          summary.groups().stream().map(group -> GroupShare.of(release, group)).toList();
      for (int truth = 0; truth < 3; truth++) {
        List<Piece> pieces = truth(release, by, summary, random);
        for (int i = 0; i < shares.size(); i++) {
          assertWithin(release, summary.groups().get(i), shares.get(i), pieces);
        }
      }
    }
  }

  private static List<Piece> truth(
      Release release, List<SpendDimension> by, SpendSummary summary, Random random) {
    List<Currency> currencies = summary.totals().stream().map(SpendTotal::currency).toList();
    List<Piece> pieces = new ArrayList<>();
    for (Spend spend : counted(summary)) {
      Money amount = spend.amount();
      Currency currency =
          amount == null ? currencies.get(random.nextInt(currencies.size())) : amount.currency();
      long left = trueAmount(amount, random);
      int parts = 1 + random.nextInt(3);
      for (int part = 1; part <= parts; part++) {
        long here = part == parts ? left : (long) (left * random.nextDouble());
        pieces.add(
            new Piece(spend, currency, here, realKeys(release, by, spend, currency, random)));
        left -= here;
      }
    }
    return pieces;
  }

  private static Set<Spend> counted(SpendSummary summary) {
    return summary.totals().stream()
        .flatMap(total -> total.spends().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static long trueAmount(@Nullable Money amount, Random random) {
    long min = amount == null ? 0 : amount.min();
    long max = amount == null || amount.max() == null ? min + 50_000 : amount.max();
    return random.nextInt(3) == 0
        ? random.nextBoolean() ? min : max
        : min + (long) (random.nextDouble() * (max - min));
  }

  private static List<@Nullable String> realKeys(
      Release release, List<SpendDimension> by, Spend spend, Currency currency, Random random) {
    PlainKeys plain = new PlainKeys(release);
    List<@Nullable String> keys = new ArrayList<>();
    for (SpendDimension dimension : by) {
      List<String> real = plain.real(dimension, spend, currency);
      keys.add(real.isEmpty() ? null : real.get(random.nextInt(real.size())));
    }
    return keys;
  }

  private static void assertWithin(
      Release release, SpendGroup group, DerivedFigure share, List<Piece> pieces) {
    long truth =
        pieces.stream().filter(piece -> isIn(release, piece, group)).mapToLong(Piece::amount).sum();
    long all =
        pieces.stream()
            .filter(piece -> piece.currency() == group.currency())
            .mapToLong(Piece::amount)
            .sum();
    BigDecimal amount = Decimals.fromMinor(truth, group.currency());
    assertThat(amount).as("%s", group.keys()).isGreaterThanOrEqualTo(group.lower());
    if (group.upper() != null) {
      assertThat(amount).as("%s", group.keys()).isLessThanOrEqualTo(group.upper());
    }
    if (all > 0) {
      BigDecimal hundredfold = BigDecimal.valueOf(truth).movePointRight(2);
      BigDecimal rounding = share.value() == null ? BigDecimal.ZERO : new BigDecimal("0.0000005");
      assertThat(hundredfold)
          .as("share of %s", group.keys())
          .isBetween(
              share.min().subtract(rounding).multiply(BigDecimal.valueOf(all)),
              share.max().add(rounding).multiply(BigDecimal.valueOf(all)));
    }
  }

  private static boolean isIn(Release release, Piece piece, SpendGroup group) {
    PlainKeys plain = new PlainKeys(release);
    return piece.currency() == group.currency()
        && IntStream.range(0, group.keys().size())
            .allMatch(
                i -> {
                  GroupKey key = group.keys().get(i);
                  return key.stated()
                      ? PlainKeys.isIn(piece.keys().get(i), key.value())
                      : plain.of(key.dimension(), piece.spend(), piece.currency()).isEmpty();
                });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void groupsAreThoseOfThePlainRules(long seed) {
    Random random = new Random(seed);
    Release release = RandomSpends.alone(seed, SPENDS).release();
    for (List<SpendDimension> by : questions(random)) {
      SpendSummary summary = summary(release, by);
      Set<String> expected = new TreeSet<>();
      for (SpendTotal total : summary.totals()) {
        expected.addAll(plainGroups(release, by, total.currency(), total.spends()));
      }
      assertThat(inWords(summary)).as("%s", by).isEqualTo(expected);
    }
  }

  private static Set<String> inWords(SpendSummary summary) {
    return summary.groups().stream()
        .map(
            g ->
                "%s %s %s %s %s %s %d"
                    .formatted(
                        g.keys().stream().map(GroupKey::value).toList(),
                        g.currency(),
                        g.lower(),
                        g.shared(),
                        g.named(),
                        g.upper(),
                        g.spends().size()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> plainGroups(
      Release release, List<SpendDimension> by, Currency currency, List<Spend> spends) {
    Set<String> groups = new TreeSet<>();
    for (List<@Nullable String> keys : occurring(release, by, currency, spends)) {
      PlainBounds bounds = new PlainBounds(currency);
      for (Spend spend : spends) {
        bounds.add(release, by, keys, spend);
      }
      groups.add("%s %s %s %d".formatted(keys, currency, bounds.inWords(), bounds.count));
    }
    return groups;
  }

  private static Set<List<@Nullable String>> occurring(
      Release release, List<SpendDimension> by, Currency currency, List<Spend> spends) {
    Set<List<@Nullable String>> all = new LinkedHashSet<>();
    for (Spend spend : spends) {
      List<List<@Nullable String>> of = new ArrayList<>(List.of(List.of()));
      for (SpendDimension dimension : by) {
        Set<String> keys = new PlainKeys(release).of(dimension, spend, currency);
        List<List<@Nullable String>> longer = new ArrayList<>();
        for (List<@Nullable String> start : of) {
          Stream<@Nullable String> next = keys.isEmpty() ? Stream.of((String) null) : keys.stream();
          next.forEach(
              key -> {
                List<@Nullable String> one = new ArrayList<>(start);
                one.add(key);
                longer.add(one);
              });
        }
        of = longer;
      }
      all.addAll(of);
    }
    return all;
  }

  /** The bounds of one group, summed spend by spend. */
  private static final class PlainBounds {
    private final Currency currency;
    private long lower;
    private @Nullable Long shared = 0L;
    private @Nullable Long named = 0L;
    private @Nullable Long upper = 0L;
    private int count;

    PlainBounds(Currency currency) {
      this.currency = currency;
    }

    void add(Release release, List<SpendDimension> by, List<@Nullable String> keys, Spend spend) {
      boolean here = true;
      boolean perhaps = true;
      boolean alone = true;
      PlainKeys plain = new PlainKeys(release);
      for (int i = 0; i < by.size(); i++) {
        Set<String> stated = plain.of(by.get(i), spend, currency);
        String key = keys.get(i);
        boolean has = key == null ? stated.isEmpty() : stated.contains(key);
        here &= has;
        alone &= plain.isAllIn(by.get(i), spend, currency, key);
        perhaps &= has || (key != null && plain.beyond(by.get(i), spend, currency).contains(key));
      }
      Long max = spend.amount() == null ? null : spend.amount().max();
      if (here) {
        count++;
        named = plus(named, max);
        lower += alone && spend.amount() != null ? spend.amount().min() : 0;
        shared = alone ? shared : plus(shared, max);
      }
      upper = perhaps ? plus(upper, max) : upper;
    }

    private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
      return sum == null || more == null ? null : (Long) (sum + more);
    }

    String inWords() {
      return "%s %s %s %s"
          .formatted(decimal(lower), decimal(shared), decimal(named), decimal(upper));
    }

    private @Nullable BigDecimal decimal(@Nullable Long minor) {
      return minor == null ? null : Decimals.fromMinor(minor, currency);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneMoreLinkChangesNoTotal(long seed) {
    Random random = new Random(seed);
    RandomSpends world = RandomSpends.alone(seed, SPENDS);
    int linked = random.nextInt(SPENDS);
    List<Spend> others = new ArrayList<>(world.spends());
    others.set(linked, withAllLinks(others.get(linked)));
    assertThat(totals(summary(world.release(others), List.of())))
        .isEqualTo(totals(summary(world.release(), List.of())));
  }

  private static Spend withAllLinks(Spend s) {
    return Made.like(s)
        .with("platforms", refs("platform:f", "platform:i", "platform:l"))
        .with("campaigns", refs("campaign:x", "campaign:y", "campaign:z"))
        .with("policyGoals", refs("policy-goal:g", "policy-goal:h"))
        .record();
  }

  private static List<Ref<Entity>> refs(String... ids) {
    return Stream.of(ids).map(id -> new Ref<>(id)).toList();
  }

  private static List<String> totals(SpendSummary summary) {
    return summary.totals().stream()
        .map(t -> t.amount() + " " + t.spends().stream().map(Spend::id).toList())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void totalsAreTheSumsOfTheSpendsTheyList(long seed) {
    Release release = RandomSpends.alone(seed, SPENDS).release();
    for (SpendTotal total : summary(release, List.of()).totals()) {
      assertThat(total.spends()).doesNotHaveDuplicates();
      assertThat(total.amount().min()).isEqualTo(sum(total.spends(), Money::min));
      boolean bounded =
          total.spends().stream().allMatch(s -> s.amount() != null && s.amount().max() != null);
      assertThat(total.amount().max()).isEqualTo(bounded ? sum(total.spends(), Money::max) : null);
    }
  }

  private static long sum(
      Collection<Spend> spends, java.util.function.Function<Money, @Nullable Long> bound) {
    return spends.stream()
        .map(Spend::amount)
        .filter(Objects::nonNull)
        .map(bound)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheInputNeverMatters(long seed) {
    RandomSpends world = RandomSpends.alone(seed, SPENDS);
    List<SpendDimension> by = List.of(SpendDimension.PLATFORM, SpendDimension.YEAR);
    SpendSummary one = summary(world.release(), by);
    SpendSummary other = summary(world.release(), by);
    assertThat(totals(other)).isEqualTo(totals(one));
    assertThat(other.overlapping()).isEqualTo(one.overlapping());
    assertThat(page(other, by)).isEqualTo(page(one, by));
  }

  private static List<String> page(SpendSummary summary, List<SpendDimension> by) {
    return Page.of(summary.groups(), GroupOrder.of(by, List.of()), PageRequest.DEFAULT)
        .items()
        .stream()
        .map(group -> group.id() + group.money() + group.spends() + group.rests())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aConditionOnTheGroupedDimensionOnlyChoosesGroups(long seed) {
    Release release = RandomSpends.alone(seed, SPENDS).release();
    List<SpendDimension> by = List.of(SpendDimension.PLATFORM);
    Predicate<Spend> onFacebook = spend -> spend.platforms().contains(new Ref<>("platform:f"));
    SpendSummary chosen =
        SpendSummary.of(release, new SpendQuestion(by, onFacebook, ANY, null), UNBOUNDED);
    Set<String> expected =
        inWords(summary(release, by)).stream()
            .filter(group -> group.startsWith("[platform:f]"))
            .collect(Collectors.toSet());
    assertThat(inWords(chosen)).isEqualTo(expected);
  }
}

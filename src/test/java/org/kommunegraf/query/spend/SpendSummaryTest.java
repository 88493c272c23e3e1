package org.kommunegraf.query.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunegraf.query.spend.SpendQuestion.ANY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.Made;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.PlatformKind;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatKind;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.SmallWorld;
import org.kommunegraf.query.page.Cursor;
import org.kommunegraf.query.page.Order;
import org.kommunegraf.query.page.OrderDirection;
import org.kommunegraf.query.page.OrderKey;
import org.kommunegraf.query.page.Page;
import org.kommunegraf.query.page.PageRequest;
import org.kommunegraf.release.Release;

/** What groups hold, in which order they come, and how amounts are converted. */
class SpendSummaryTest {

  static final Runnable UNBOUNDED = () -> {};

  private static Release world(String spends) {
    SmallWorld world =
        new SmallWorld()
            .municipality("elsewhere")
            .department("foreign", "elsewhere", null)
            .campaign("x")
            .campaign("y")
            .platform("f")
            .platform("i")
            .channel("radio", PlatformKind.RADIO)
            .rate("DKK 2019 7.50")
            .rate("DKK 2018 7.40")
            .rate("DKK 2017 8")
            .rate("ISK 2019 137.33")
            .rate("SEK 2019 10.50");
    Arrays.stream(spends.split("; ?")).forEach(world::spend);
    return world.release();
  }

  private static SpendSummary summary(String spends, String by, @Nullable Currency in) {
    return SpendSummary.of(
        world(spends), new SpendQuestion(dimensions(by), ANY, ANY, in), UNBOUNDED);
  }

  private static List<SpendDimension> dimensions(String by) {
    return by == null
        ? List.of()
        : Arrays.stream(by.split(" ")).map(SpendDimension::valueOf).toList();
  }

  /** The groups as {@code keys currency lower/shared/named/upper}, in the order of their keys. */
  private static String inWords(SpendSummary summary, String by) {
    return Page.of(summary.groups(), GroupOrder.of(dimensions(by), List.of()), PageRequest.DEFAULT)
        .items()
        .stream()
        .map(
            g ->
                "%s %s %s/%s/%s/%s"
                    .formatted(
                        g.keys().stream()
                            .map(k -> k.stated() ? k.value().replaceAll(".*:", "") : "-")
                            .collect(Collectors.joining("+")),
                        g.currency(),
                        g.lower(),
                        g.shared(),
                        g.named(),
                        g.upper()))
        .collect(Collectors.joining(", ", "", summary.overlapping() ? " overlapping" : ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an amount on two platforms is not divided | PLATFORM | a 10 unit @f+i; b 5 unit @f | f DKK 5.00/10.00/15.00/15.00, i DKK 0.00/10.00/10.00/10.00 overlapping
          an amount that names none may be on any   | PLATFORM | a 10 unit @f; b 5 unit      | f DKK 10.00/0.00/10.00/15.00, - DKK 5.00/0.00/5.00/5.00
          all social media are no radio             | PLATFORM | a 10 unit @radio; b 5 unit @; c 1 unit @f | f DKK 1.00/0.00/1.00/6.00, radio DKK 10.00/0.00/10.00/10.00, - DKK 5.00/0.00/5.00/5.00
          what names none may be radio              | PLATFORM | a 10 unit @radio; b 5 unit  | radio DKK 10.00/0.00/10.00/15.00, - DKK 5.00/0.00/5.00/5.00
          bounds stay bounds                        | PLATFORM | a 1..2 unit @f; b 4..8 unit @f+i | f DKK 1.00/8.00/10.00/10.00, i DKK 0.00/8.00/8.00/8.00 overlapping
          more than has no upper bound              | PLATFORM | a >10 unit @f; b 1 unit @i  | f DKK 10.00/0.00/null/null, i DKK 1.00/0.00/1.00/1.00
          an unstated one that may belong here      | PLATFORM | a 10 unit @f; b ? unit      | f DKK 10.00/0.00/10.00/null, - DKK 0.00/0.00/null/null
          an unstated one is in every currency      | PLATFORM | a 10 unit @f; b 2EUR unit @f; c ? unit @i | f DKK 10.00/0.00/10.00/10.00, f EUR 2.00/0.00/2.00/2.00, i DKK 0.00/0.00/null/null, i EUR 0.00/0.00/null/null
          a stated zero is a number                 | PLATFORM | a 0 unit @f                 | f DKK 0.00/0.00/0.00/0.00
          a target is not spent                     | PLATFORM | a 9! unit @f; b 1 unit @f   | f DKK 1.00/0.00/1.00/1.00
          a part does not count beside its whole    | PLATFORM | a 10 unit @f; b 4 unit @f <a | f DKK 10.00/0.00/10.00/10.00
          the parts stand for the whole             | PLATFORM | a 100 unit @f+i; b 60 unit @f <a; c 40 unit @i <a | f DKK 60.00/0.00/60.00/60.00, i DKK 40.00/0.00/40.00/40.00
          and the rest with the keys of the whole   | PLATFORM | a 100 unit @f+i; b 60 unit @f <a | f DKK 60.00/40.00/100.00/100.00, i DKK 0.00/40.00/40.00/40.00 overlapping
          a part has the keys of its whole          | PLATFORM | a 100 unit @f; b 60 unit <a; c 1 unit | f DKK 100.00/0.00/100.00/101.00, - DKK 1.00/0.00/1.00/1.00
          parts of a whole that states no key       | PLATFORM | a 100 unit; b 60 unit @f <a; c 10 unit @i <a | f DKK 60.00/0.00/60.00/90.00, i DKK 10.00/0.00/10.00/40.00, - DKK 30.00/0.00/30.00/30.00
          several levels deep                       | PLATFORM | a 100 unit; b 60 unit <a; c 20 unit @f <b | f DKK 20.00/0.00/20.00/100.00, - DKK 80.00/0.00/80.00/80.00
          a dimension in which nothing differs      | DEPARTMENT | a 100 unit @f+i; b 60 unit @f <a; c 50 unit @i <a | department DKK 100.00/0.00/100.00/100.00
          two dimensions, each by itself            | PLATFORM DEPARTMENT | a 100 town; b 60 unit @f <a; c 10 unit <a | f+department DKK 60.00/0.00/60.00/100.00, -+department DKK 10.00/0.00/10.00/40.00, -+- DKK 30.00/0.00/30.00/30.00
          bounds of a whole and its part            | PLATFORM | a 80..100 unit @f+i; b 60..70 unit @f <a | f DKK 60.00/40.00/100.00/100.00, i DKK 0.00/40.00/40.00/40.00 overlapping
          a year of a whole over two                | YEAR | a 100 unit #2018..2019; b 30 unit #2018..2018 <a; c 70 unit #2019..2019 <a | 2018 DKK 30.00/0.00/30.00/30.00, 2019 DKK 70.00/0.00/70.00/70.00
          a school year of a calendar year          | YEAR | a 100 unit #2019..2019; b 30 unit #2018-08..2019-06 <a | 2019 DKK 100.00/0.00/100.00/100.00
          the rest in the form of the part, where the whole is printed so | CAMPAIGN | a 1000n unit =1250v; b 1100v unit x <a | x DKK 1100.00/0.00/1100.00/1100.00, - DKK 150.00/0.00/150.00/150.00
          the rest in the form of the whole, where the part is printed so | CAMPAIGN | a 1000n unit =1250v; b 800n unit x <a =1000v | x DKK 800.00/0.00/800.00/800.00, - DKK 200.00/0.00/200.00/200.00
          a part in no form of its whole may be any of it | CAMPAIGN | a 1000n unit; b 1100v unit x <a | x DKK 1100.00/0.00/1100.00/1100.00, - DKK 0.00/0.00/1000.00/1000.00
          the rest and the part are more than their whole without tax | DEPARTMENT | a 1000n town =1250v; b 1100v unit <a | department DKK 1100.00/0.00/1100.00/1250.00, - DKK 150.00/0.00/150.00/150.00
          where all keys are the same the whole stands   | YEAR | a 1000n town =1250v #2019..2019; b 1100v unit <a | 2019 DKK 1000.00/0.00/1000.00/1000.00
          tax of which nobody tells is in either form | CAMPAIGN | a 1000n unit; b 400 unit x <a | x DKK 400.00/0.00/400.00/400.00, - DKK 600.00/0.00/600.00/600.00
          a part in another currency, printed in that of its whole | CAMPAIGN | a 1000 unit; b 60EUR unit x <a =255 | x EUR 60.00/0.00/60.00/60.00, - DKK 745.00/0.00/745.00/745.00
          a part in another currency may be any of its whole | CAMPAIGN | a 1000 unit; b 60EUR unit x <a | x EUR 60.00/0.00/60.00/60.00, - DKK 0.00/0.00/1000.00/1000.00
          a unit is inside its department           | DEPARTMENT | a 1 unit; b 2 department | department DKK 3.00/0.00/3.00/3.00
          a town's money may be its departments'    | DEPARTMENT | a 1 unit; b 2 foreign; c 4 town | department DKK 1.00/0.00/1.00/5.00, foreign DKK 2.00/0.00/2.00/2.00, - DKK 4.00/0.00/4.00/4.00
          a campaign is not something all money has | CAMPAIGN | a 10 unit x; b 5 unit       | x DKK 10.00/0.00/10.00/10.00, - DKK 5.00/0.00/5.00/5.00
          a spend over two years has both           | YEAR     | a 10 unit #2018..2019; b 1 unit #2019..2019 | 2018 DKK 0.00/10.00/10.00/10.00, 2019 DKK 1.00/10.00/11.00/11.00 overlapping
          an open period is in no year before it    | YEAR     | a 1 unit #2018..2018; b 2 unit #2020..2020; c 4 unit #2019.. | 2018 DKK 1.00/0.00/1.00/1.00, 2020 DKK 2.00/0.00/2.00/6.00, - DKK 4.00/0.00/4.00/4.00
          currencies are keys too                   | CURRENCY | a 10 unit; b 2EUR unit; c ? unit | DKK DKK 10.00/0.00/null/null, EUR EUR 2.00/0.00/null/null
          without dimensions, all of a currency     |          | a 10 unit @f+i; b 2EUR unit | ' DKK 10.00/0.00/10.00/10.00,  EUR 2.00/0.00/2.00/2.00'
          an open list is sure of nothing           | COVER | a 10 unit *VISIBILITY?; b 4 unit *PRODUCTION; c 2 unit *VISIBILITY | PRODUCTION DKK 4.00/0.00/4.00/14.00, VISIBILITY DKK 2.00/10.00/12.00/12.00
          all money is spent on something           | COVER | a 10 unit; b 4 unit *PRODUCTION | PRODUCTION DKK 4.00/0.00/4.00/14.00, - DKK 10.00/0.00/10.00/10.00
          a promoted post is paid advertising       | COVER | a 10 unit *POST_PROMOTION; b 4 unit *PAID_ADVERTISING | PAID_ADVERTISING DKK 14.00/0.00/14.00/14.00, POST_PROMOTION DKK 10.00/0.00/10.00/14.00 overlapping
          posts and other advertising               | COVER | a 10 unit *POST_PROMOTION+PAID_ADVERTISING | PAID_ADVERTISING DKK 10.00/0.00/10.00/10.00, POST_PROMOTION DKK 0.00/10.00/10.00/10.00 overlapping
          posts and something else                  | COVER | a 10 unit *POST_PROMOTION+PRODUCTION | PAID_ADVERTISING DKK 0.00/10.00/10.00/10.00, POST_PROMOTION DKK 0.00/10.00/10.00/10.00, PRODUCTION DKK 0.00/10.00/10.00/10.00 overlapping
          posts within advertising                  | COVER | a 10 unit *PAID_ADVERTISING; b 4 unit *POST_PROMOTION <a | PAID_ADVERTISING DKK 10.00/0.00/10.00/10.00, POST_PROMOTION DKK 4.00/0.00/4.00/10.00 overlapping
          advertising within posts is posts         | COVER | a 10 unit *POST_PROMOTION; b 4 unit *PAID_ADVERTISING <a | PAID_ADVERTISING DKK 10.00/0.00/10.00/10.00, POST_PROMOTION DKK 10.00/0.00/10.00/10.00 overlapping
          an open list inside a closed one          | COVER | a 10 unit *PRODUCTION+VISIBILITY; b 4 unit *PRODUCTION? <a; c 1 unit *OTHER | OTHER DKK 1.00/0.00/1.00/1.00, PRODUCTION DKK 0.00/10.00/10.00/10.00, VISIBILITY DKK 0.00/10.00/10.00/10.00 overlapping
          a part of an open list                    | COVER | a 10 unit *VISIBILITY?; b 4 unit *OTHER <a | OTHER DKK 4.00/0.00/4.00/10.00, VISIBILITY DKK 0.00/6.00/6.00/6.00
          combinations that occur                   | PLATFORM DEPARTMENT | a 10 unit @f+i; b 1 town @f; c 2 department | f+department DKK 0.00/10.00/10.00/13.00, f+- DKK 1.00/0.00/1.00/1.00, i+department DKK 0.00/10.00/10.00/12.00, -+department DKK 2.00/0.00/2.00/2.00 overlapping
          """)
  void groups(String rule, String by, String spends, String expected) {
    assertThat(inWords(summary(spends, by, null), by)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          each by the rate of its own year   | a 7.50 unit #2019..2019; b 7.40 unit #2018..2018 | EUR | EUR 2.00/0.00/2.00/2.00
          across currencies through the euro | a 10 unit #2019..2019                            | SEK | SEK 14.00/0.00/14.00/14.00
          no decimals where there are none   | a 10 unit #2019..2019                            | ISK | ISK 183/0/183/183
          half to even, downward             | a 0.04 unit #2017..2017                          | EUR | EUR 0.00/0.00/0.00/0.00
          half to even, upward               | a 0.12 unit #2017..2017                          | EUR | EUR 0.02/0.00/0.02/0.02
          bounds convert too                 | a 75..150 unit #2019..2019                       | EUR | EUR 10.00/0.00/20.00/20.00
          what is unstated stays so          | a 7.50 unit #2019..2019; b ? unit                | EUR | EUR 1.00/0.00/null/null
          the same currency needs no year    | a 5EUR unit; b 7.50 unit #2019-01..2019-02       | EUR | EUR 6.00/0.00/6.00/6.00
          """)
  void conversions(String rule, String spends, Currency in, String expected) {
    assertThat(inWords(summary(spends, null, in), null).strip()).isEqualTo(expected);
  }

  @Test
  void aConversionKeepsTheOriginalsAndSaysThatItIsAbout() {
    SpendSummary summary =
        summary("a 7.50 unit @f #2019..2019; b 1EUR unit", "PLATFORM", Currency.EUR);
    assertThat(summary.conversion().rates())
        .extracting(rate -> rate.id())
        .containsExactly("exchange-rate:dkk/2019");
    assertThat(summary.conversion().originals())
        .extracting(total -> total.currency() + " " + total.amount().value())
        .containsExactly("DKK 750", "EUR 100");
    assertThat(summary.totals().get(0).amount().approximate()).isTrue();
    Release release = world("a 7.50 unit @f #2019..2019; b 1EUR unit");
    assertThat(summary.groups().get(0).caveats(release))
        .extracting(Caveat::kind)
        .contains(CaveatKind.APPROXIMATE);
  }

  /** Amounts that cannot be converted, and how many of them the refusal counts and names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a 1 unit                                   | One amount | spend:a (The period of the amount is not known
          a 1 unit #2018..2019                       | One amount | spend:a (The period "2018..2019" is not known to lie in one calendar year
          a 1 unit #1990..1990                       | One amount | spend:a (There is no mean rate of DKK for the year 1990
          a 1 unit #2019..; b 1 unit; c 5EUR unit    | 2 amounts  | spend:b
          a 1 unit; b 1 unit; c 1 unit; d 1 unit; e 1 unit; f 1 unit; g 1 unit | 7 amounts | and 2 more
          """)
  void aMissingRateIsRefused(String spends, String count, String named) {
    assertThatThrownBy(() -> summary(spends, null, Currency.EUR))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.RATE_MISSING))
        .hasMessageStartingWith(count)
        .hasMessageContaining(named);
  }

  @Test
  void whoAsksCanEndItWhileSpendsAreGoneThrough() {
    Release release = world("a 10 unit; b 20 unit @f; c 30 unit @f+i");
    SpendQuestion question = new SpendQuestion(dimensions("PLATFORM"), ANY, ANY, null);
    AtomicInteger steps = new AtomicInteger();
    SpendSummary.of(release, question, steps::incrementAndGet);
    assertThat(steps.get()).as("to choose and to group them").isEqualTo(2 * 3);
    for (int last = steps.get(); last > 0; last--) {
      steps.set(last);
      assertThatThrownBy(
              () ->
                  SpendSummary.of(
                      release,
                      question,
                      () -> {
                        if (steps.decrementAndGet() == 0) {
                          throw new IllegalStateException("the end");
                        }
                      }))
          .hasMessage("the end");
    }
  }

  @Test
  void aDimensionIsNamedOnce() {
    assertThatThrownBy(() -> summary("a 1 unit", "PLATFORM YEAR PLATFORM", null))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.argument()).isEqualTo("groupBy[2]"));
  }

  private static final String MANY =
      "a 10 unit @f+i; b 5 unit @f; c >3 unit @i; d 1 unit; e 2EUR unit @f; f ? unit; g 5 town @l";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lower ASC       | - DKK, i DKK, f DKK, l DKK, - EUR, f EUR
          lower DESC      | f DKK, l DKK, i DKK, - DKK, f EUR, - EUR
          named ASC       | l DKK, f DKK, i DKK, - DKK, f EUR, - EUR
          named DESC      | f DKK, l DKK, i DKK, - DKK, f EUR, - EUR
          spendCount DESC | f DKK, i DKK, - DKK, f EUR, l DKK, - EUR
          label DESC      | l DKK, i DKK, f DKK, f EUR, - DKK, - EUR
          """)
  void orders(String order, String expected) {
    Release release = manyOnPlatforms();
    List<SpendGroup> groups =
        SpendSummary.of(
                release, new SpendQuestion(dimensions("PLATFORM"), ANY, ANY, null), UNBOUNDED)
            .groups();
    Order<SpendGroup> by = GroupOrder.of(dimensions("PLATFORM"), List.of(term(release, order)));
    assertThat(names(Page.of(groups, by, PageRequest.DEFAULT)))
        .isEqualTo(Arrays.asList(expected.split(", ")));

    List<String> oneByOne = new ArrayList<>();
    String after = null;
    Page<SpendGroup> page;
    do {
      page = Page.of(groups, by, new PageRequest(1, after, null, null));
      oneByOne.addAll(names(page));
      after = page.cursorOf(page.items().get(0));
    } while (page.hasNextPage());
    assertThat(oneByOne).isEqualTo(Arrays.asList(expected.split(", ")));

    Page<SpendGroup> back = Page.of(groups, by, new PageRequest(null, null, 2, after));
    assertThat(names(back)).isEqualTo(oneByOne.subList(3, 5));
    assertThat(back.hasNextPage()).isTrue();
  }

  private static Release manyOnPlatforms() {
    SmallWorld world = new SmallWorld().platform("f").platform("i").platform("l");
    Arrays.stream(MANY.split("; ")).forEach(world::spend);
    return world.release();
  }

  private static List<OrderKey<SpendGroup>> term(Release release, String order) {
    OrderDirection direction = OrderDirection.valueOf(order.split(" ")[1]);
    return switch (order.split(" ")[0]) {
      case "lower" -> GroupOrder.amount("lower", direction, SpendGroup::lower);
      case "named" -> GroupOrder.amount("named", direction, SpendGroup::named);
      case "spendCount" -> GroupOrder.spendCount(direction);
      default -> GroupOrder.label(direction, 1, null, key -> key.text(release, null).text());
    };
  }

  private static List<String> names(Page<SpendGroup> page) {
    return page.items().stream()
        .map(
            g ->
                (g.keys().get(0).stated() ? g.keys().get(0).value().replaceAll(".*:", "") : "-")
                    + " "
                    + g.currency())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"DA, Zeta Ærø Østers Åben", "SV, Zeta Åben Ærø Østers"})
  void labelsFollowTheAlphabetOfTheLanguage(Language language, String expected) {
    SmallWorld world = new SmallWorld();
    for (String name : List.of("Åben", "Østers", "Zeta", "Ærø")) {
      world.platform(
          "p" + (int) name.charAt(0),
          Made.of(LocalName.class)
              .with("text", name)
              .with("language", language)
              .with("kind", NameKind.FULL)
              .record());
      world.spend("s" + (int) name.charAt(0) + " 1 unit @p" + (int) name.charAt(0));
    }
    Release release = world.release();
    Order<SpendGroup> order =
        GroupOrder.of(
            dimensions("PLATFORM"),
            List.of(
                GroupOrder.label(
                    OrderDirection.ASC, 1, language, key -> key.text(release, language).text())));
    SpendSummary summary =
        SpendSummary.of(
            release, new SpendQuestion(dimensions("PLATFORM"), ANY, ANY, null), UNBOUNDED);
    assertThat(
            Page.of(summary.groups(), order, PageRequest.DEFAULT).items().stream()
                .map(item -> item.keys().get(0).text(release, language).text())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void aForeignOrForgedCursorIsRefused() {
    Release release = manyOnPlatforms();
    List<SpendGroup> groups =
        SpendSummary.of(
                release, new SpendQuestion(dimensions("PLATFORM"), ANY, ANY, null), UNBOUNDED)
            .groups();
    Order<SpendGroup> order =
        GroupOrder.of(dimensions("PLATFORM"), List.of(term(release, "lower DESC")));
    Order<SpendGroup> other =
        GroupOrder.of(dimensions("PLATFORM"), List.of(term(release, "lower ASC")));
    String name = Cursor.decode(cursor(groups, order)).orElseThrow().order();
    String forged = new Cursor(name, List.of("DKK", "many"), "x").encode();
    String short_ = new Cursor(name, List.of("DKK"), "x").encode();
    for (String cursor : List.of("", "x", cursor(groups, other), forged, short_)) {
      assertThatThrownBy(() -> Page.of(groups, order, new PageRequest(1, cursor, null, null)))
          .isInstanceOfSatisfying(
              QueryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CURSOR_INVALID));
    }
  }

  private static String cursor(List<SpendGroup> groups, Order<SpendGroup> order) {
    return Page.of(groups, order, PageRequest.DEFAULT).cursorOf(groups.get(0));
  }
}

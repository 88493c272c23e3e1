package org.kommunegraf.query.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.release.Release;

/** What comes of figures that a reader puts together. */
class DeriveTest {

  private static final String FIGURES =
      """
      p58 58 PERCENT base=ANSWERED survey=s
      p40 40 PERCENT base=ANSWERED survey=s
      p486 48.6 PERCENT base=ANSWERED survey=s
      p100 100 PERCENT base=ANSWERED survey=s
      over25 >25 PERCENT base=ANSWERED survey=s
      under50 <50 PERCENT base=ANSWERED survey=s
      about20 ~20 PERCENT base=ANSWERED survey=s
      users 96 PERCENT base=USING_SOCIAL_MEDIA by=p58 survey=s
      big 30 PERCENT base=ANSWERED from=100000 survey=s
      baseless 58 PERCENT base=NOT_STATED survey=s
      nobody 58 PERCENT survey=s
      first 30 PERCENT base=ANSWERED survey=s question=many
      next 20 PERCENT base=ANSWERED survey=s question=many
      daily 2..4 POSTS/DAY
      weekly 3 POSTS/WEEK
      monthly ~10 POSTS/MONTH
      yearly ~120 POSTS/YEAR
      six 6 POSTS
      seven 7 POSTS
      most <=5 POSTS
      none 0 POSTS
      people 1200 PARTICIPANTS
      many words PARTICIPANTS
      wanted 90! PARTICIPANTS
      awaited 100? PARTICIPANTS
      fans ~700 FOLLOWERS
      saved 7 DKK measure=n
      later 9? DKK measure=n
      dates 60 YEARS
      loss -3 POSTS
      """;

  private static final String SPENDS =
      """
      a 23487.29 DKK
      b 10..20 DKK
      c >5 DKK
      e 3 EUR
      whole 100 DKK
      part 40 DKK in=whole
      deep 10 DKK in=part
      unstated - DKK
      goal 50! DKK
      budget 450b DKK
      grant 450g DKK
      wrong 700 DKK
      right 690 DKK corrects=wrong
      slice 498 DKK in=wrong
      one 5 DKK
      other 6 DKK conflicts=one
      """;

  private static final Release RELEASE = world().release();

  private static FigureWorld world() {
    FigureWorld world = new FigureWorld();
    FIGURES.lines().forEach(world::finding);
    SPENDS.lines().forEach(world::spend);
    return world;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SUM a b              | 23497.29..23507.29 BETWEEN DKK
          SUM a c              | 23492.29.. MORE_THAN DKK
          SUM a                | 23487.29 DKK
          SUM a a              | 23487.29 DKK
          SUM whole part       | 100.00 DKK
          SUM part whole deep  | 100.00 DKK
          SUM part deep        | 40.00 DKK
          DIFFERENCE whole part | 60.00 DKK
          DIFFERENCE a whole part | 23387.29 DKK
          SUM a e              | no DKK: The amounts are in two currencies, DKK and EUR, and are never put together.
          SUM a saved          | no DKK: Money of two kinds is not added or subtracted, since a saving, say, is no negative spend: 23,487.29 DKK is money spent, 7.00 DKK is of the measure "n".
          SUM saved later      | 16.00 DKK
          SUM unstated a       | no money: The amount of "town: an amount that is not stated" is not stated.
          SUM a unstated       | no DKK: The amount of "town: an amount that is not stated" is not stated.
          SUM a goal           | no DKK: "town: 50.00 DKK" is a target, and nothing is derived from a target as if it were a result.
          SUM budget grant     | no DKK: What was spent and what is planned is never added, nor are plans of two kinds, since one may be part of the other: 450.00 DKK is budgeted, 450.00 DKK granted.
          SUM a budget         | no DKK: What was spent and what is planned is never added, nor are plans of two kinds, since one may be part of the other: 23,487.29 DKK is actual, 450.00 DKK budgeted.
          SUM budget           | 450.00 DKK
          DIFFERENCE budget whole | 350.00 DKK
          DIFFERENCE budget grant whole | no DKK: What was spent and what is planned is never added, nor are plans of two kinds, since one may be part of the other: 450.00 DKK is granted, 100.00 DKK actual.
          RATIO whole budget   | 0.222222 times
          SUM wrong right      | 690.00 DKK
          SUM right wrong      | 690.00 DKK
          SUM right slice      | 690.00 DKK
          SUM slice wrong      | 700.00 DKK
          SUM one other        | no DKK: "town: 5.00 DKK" and "town: 6.00 DKK" contradict each other, so only one of them can be right; ask for one total over both, which counts one.
          SUM other a one      | no DKK: "town: 6.00 DKK" and "town: 5.00 DKK" contradict each other, so only one of them can be right; ask for one total over both, which counts one.
          DIFFERENCE other one | 1.00 DKK
          DIFFERENCE wrong right | 10.00 DKK
          SUM six seven        | 13 posts
          SUM six most         | 6..11 BETWEEN posts
          SUM six 1            | no posts: Only figures of one unit can be added or subtracted: 6 posts and 1 are of two.
          SUM six people       | no posts: Only figures of one unit can be added or subtracted: 6 posts and 1,200 participants are of two.
          SUM six weekly       | no posts: Only figures of one unit can be added or subtracted: 6 posts and 3 posts per week are of two.
          SUM many people      | no participants: "m: in words only" gives no number, only words.
          SUM p58              | 57.5..58.5 BETWEEN percent
          SUM p486             | 48.55..48.65 BETWEEN percent
          SUM p100             | 99.5..100 BETWEEN percent
          SUM over25           | 25..100 BETWEEN percent
          SUM under50          | 0..50 LESS_THAN percent
          SUM about20          | 20 percent ~
          SUM dates            | 59.5..60.5 BETWEEN years
          SUM first next       | no percent: One respondent could give several answers to "many", so its shares overlap and their sum is the share of nobody.
          DIFFERENCE p58 p40   | 17.0..19.0 BETWEEN percentage points
          DIFFERENCE p40 under50 | -10.5..40.5 BETWEEN percentage points
          DIFFERENCE p58 users | no percentage points: The shares are of different groups: 58 % is of Those that answered, 96 % of Those that use social media (those of "m").
          DIFFERENCE p58 big   | no percentage points: The shares are of different groups: 58 % is of Those that answered, 30 % of Those that answered (100000 to any inhabitants).
          DIFFERENCE p58 baseless | no percentage points: "m: 58 %" is a share, and its source does not say of whom: the base is missing.
          DIFFERENCE nobody p58 | no percentage points: "m: 58 %" is a share, and its source does not say of whom: the base is missing.
          SUM weekly daily     | 16.5..31.5 BETWEEN posts per week
          SUM daily weekly     | 2.357142..4.5 BETWEEN posts per day
          SUM monthly yearly   | 20 posts per month ~
          SUM weekly monthly yearly | 7.099683..8.099684 BETWEEN posts per week ~
          RATIO a people       | 19.572742 DKK per participant
          RATIO a six          | 3914.548333 DKK per post
          RATIO b six          | 1.666666..3.333334 BETWEEN DKK per post
          RATIO c six          | 0.833333.. MORE_THAN DKK per post
          RATIO a most         | no DKK per post: The divisor, at most 5 posts, may be zero.
          RATIO a none         | no DKK per post: The divisor, 0 posts, is zero.
          RATIO none a         | 0 posts per DKK
          RATIO 1000 six       | 166.666667 per post
          RATIO a 1000         | 23.48729 DKK
          RATIO seven six      | 1.166667 times
          RATIO loss six       | -0.5 times
          RATIO six loss       | -2 times
          RATIO daily weekly   | 4..11.2 BETWEEN times
          RATIO a e            | no DKK per EUR: The amounts are in two currencies, DKK and EUR, and are never put together.
          RATIO saved whole    | 0.07 times
          RATIO a wanted       | no DKK per participant: "m: 90 participants (target)" is a target, and nothing is derived from a target as if it were a result.
          RATIO a awaited      | 234.8729 DKK per participant
          RATIO a fans         | 33.553271 DKK per follower ~
          RATIO a weekly       | 6710.654285..9394.916 BETWEEN DKK per (post per week)
          RATIO p58 users      | no times: The shares are of different groups: 58 % is of Those that answered, 96 % of Those that use social media (those of "m").
          PRODUCT p58 answered | 88.550..90.090 BETWEEN municipalities
          PRODUCT over25 answered | 38.50..154.00 BETWEEN municipalities
          PRODUCT baseless answered | no municipalities: "m: 58 %" is a share, and its source does not say of whom: the base is missing.
          PRODUCT users p58    | 54.9125..56.4525 BETWEEN percent
          PRODUCT weekly 52    | 130.0..182.0 BETWEEN posts per week
          PRODUCT loss -2      | 6 posts
          PRODUCT a e          | no DKK × EUR: An amount of money cannot be multiplied by another.
          PRODUCT six fans     | 4200 posts × followers ~
          """)
  void result(String question, String expected) {
    assertThat(Said.of(Said.derived(RELEASE, question))).isEqualTo(expected);
  }

  @Test
  void theFormulaShowsTheNumbersAndItsAssumptionsAreSaid() {
    DerivedFigure figure = Said.derived(RELEASE, "SUM weekly daily");
    assertThat(figure.formula()).isEqualTo("3 posts per week + 2 to 4 posts per day × 7");
    assertThat(figure.assumptions())
        .containsExactly(
            "The printed 3 posts per week is rounded and stands for 2.5 to 3.5 posts per week.",
            "Figures in posts per day are converted to posts per week.");
    assertThat(figure.inputs())
        .extracting(entity -> entity.id())
        .containsExactly("observation:weekly", "observation:daily");
    assertThat(figure.reason()).isEqualTo(Derivation.ONLY_BOUNDS);
    assertThat(Said.derived(RELEASE, "SUM whole part deep").assumptions())
        .containsExactly(
            "\"town: 40.00 DKK\" is part of \"town: 100.00 DKK\" and counted once, inside it.",
            "\"town: 10.00 DKK\" is part of \"town: 40.00 DKK\" and counted once, inside it.");
    assertThat(Said.derived(RELEASE, "SUM wrong right").assumptions())
        .containsExactly(
            "\"town: 700.00 DKK\" is a wrong figure, which no total counts: \"town: 690.00 DKK\""
                + " stands in its place.",
            "\"town: 700.00 DKK\" and \"town: 690.00 DKK\" are one figure before and after it was"
                + " corrected; the second is counted.");
    assertThat(Said.derived(RELEASE, "SUM monthly yearly").formula())
        .isEqualTo("about 10 posts per month + about 120 posts per year × 730.485 ÷ 8,765.82");
  }

  @Test
  void aFigureIsAsFarFromAReportAsItsInputs() {
    assertThat(Said.derived(RELEASE, "SUM saved later").status()).isEqualTo(FigureStatus.FORECAST);
    assertThat(Said.derived(RELEASE, "SUM saved").status()).isEqualTo(FigureStatus.ACTUAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SUM 1 2           | of                | All figures are plain numbers; name at least one observation, spend or total.
          RATIO six         | of                | A RATIO is made of 2 figures; this one names 1.
          RATIO six six six | of                | A RATIO is made of 2 figures; this one names 3.
          DIFFERENCE six    | of                | A DIFFERENCE is made of 2 to 100 figures; this one names 1.
          SUM six nothing   | of[1].observation | There is no observation with the id "observation:nothing".
          """)
  void refused(String question, String argument, String sentence) {
    assertThatThrownBy(() -> Said.derived(RELEASE, question))
        .isInstanceOfSatisfying(
            QueryException.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(QueryException.Kind.BAD_VALUE);
              assertThat(refusal.argument()).isEqualTo(argument);
              assertThat(refusal).hasMessage(sentence);
            });
  }

  @Test
  void aHundredFiguresAndNoMore() {
    FigureInput six = new FigureInput("of[0]", "observation:six", null, null, null);
    FigureInput[] figures = new FigureInput[101];
    Arrays.fill(figures, six);
    List<FigureInput> all = List.of(figures);
    assertThat(Said.of(Derive.of(RELEASE, DeriveOp.SUM, all.subList(1, 101))))
        .isEqualTo("600 posts");
    assertThatThrownBy(() -> Derive.of(RELEASE, DeriveOp.SUM, all))
        .hasMessage("A SUM is made of 1 to 100 figures; this one names 101.");
  }
}

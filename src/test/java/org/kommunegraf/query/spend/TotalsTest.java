package org.kommunegraf.query.spend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.query.CaveatKind;
import org.kommunegraf.query.SmallWorld;
import org.kommunegraf.release.Release;

/** What totals count, once each, and what they leave outside. */
class TotalsTest {

  /**
   * Spends of campaign x, and their total as {@code currency min..max comparator (counted/unstated)
   * outside min..max}.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exact amounts add up                    | a 10 unit x; b 5.25 town x          | DKK 1525..1525 EQUAL (2/0) outside 0..0
          a spend in two campaigns counts once    | a 10 unit x y; b 1 unit y           | DKK 1000..1000 EQUAL (1/0) outside 100..100
          a stated zero is a number               | a 0 unit x; b 3 unit x              | DKK 300..300 EQUAL (2/0) outside 0..0
          zero alone is zero                      | a 0 unit x                          | DKK 0..0 EQUAL (1/0) outside 0..0
          bounds add up                           | a 1..2 unit x; b 10 unit x          | DKK 1100..1200 BETWEEN (2/0) outside 0..0
          about stays about                       | a ~10 unit x; b 1 unit x            | DKK 1100..1100 EQUAL (2/0) ~ outside 0..0
          more than has no upper bound            | a >10 unit x; b 1 unit x            | DKK 1100..null MORE_THAN (2/0) outside 0..0
          at most is at least nothing             | a <=10 unit x; b 1 unit x           | DKK 100..1100 BETWEEN (2/0) outside 0..0
          an unstated amount takes the bound away | a 10 unit x; b ? unit x             | DKK 1000..null AT_LEAST (2/1) outside 0..0
          nothing stated, currency of the town    | a ? unit x; b 7 unit                | DKK 0..null AT_LEAST (1/1) outside 700..700
          currencies never mix                    | a 10 unit x; b 2EUR unit x          | DKK 1000..1000 EQUAL (1/0) outside 0..0, EUR 200..200 EQUAL (1/0) outside 0..0
          an unstated one is in every currency    | a 1 unit x; b 2EUR unit x; c ? unit x | DKK 100..null AT_LEAST (2/1) outside 0..0, EUR 200..null AT_LEAST (2/1) outside 0..0
          a part is inside the larger one         | a 10 unit x; b 4 unit x <a          | DKK 1000..1000 EQUAL (1/0) outside 0..0
          a part of a part as well                | a 10 unit x; b 4 unit <a; c 1 unit x <b | DKK 1000..1000 EQUAL (1/0) outside 0..0
          a part alone counts, the rest is outside | a 10 unit; b 4 unit x <a          | DKK 400..400 EQUAL (1/0) outside 600..600
          what a part is for is not what its whole is for | a 10 unit x y; b 4 unit y <a | DKK 600..600 EQUAL (1/0) outside 400..400
          the parts and the rest stand for the whole | a 10 unit x y; b 4 unit y <a; c 3 unit x <a | DKK 600..600 EQUAL (2/0) outside 400..400
          a part is for what its whole is for     | a 10 unit x; b 4 unit <a; c 1 unit y | DKK 1000..1000 EQUAL (1/0) outside 100..100
          the rest of bounds is bounded           | a 8..10 unit x y; b 1..3 unit y <a  | DKK 500..900 BETWEEN (1/0) outside 100..300
          the rest of what is not stated is not either | a ? unit x y; b 3 unit y <a    | DKK 0..null AT_LEAST (1/1) outside 300..300
          the rest without what is not stated     | a 10 unit x y; b ? unit y <a        | DKK 0..1000 BETWEEN (1/0) outside 0..1000
          a whole is at least its parts           | a ? unit x; b 3 unit <a             | DKK 300..null AT_LEAST (1/1) outside 0..0
          a part in another currency is in the total of its whole | a 10 unit x; b 2EUR unit <a =4 | DKK 1000..1000 EQUAL (1/0) outside 0..0
          printed in that of its whole, it is taken out | a 10 unit x y; b 2EUR unit y <a =4 | DKK 600..600 EQUAL (1/0) outside 400..400
          more with tax than its whole without    | a 1000n unit x; b 1100v unit <a   | DKK 100000..100000 EQUAL (1/0) outside 0..0
          other years are not outside             | a 10 unit x #2019..2019; b 4 unit #2020..2020; c 1 unit #2019-03..2019-04 | DKK 1000..1000 EQUAL (1/0) outside 100..100
          what has no date may be of any year     | a 10 unit x #2019..2019; b 4 unit; c 2 unit #2018..2019; d 1 unit #2020.. | DKK 1000..1000 EQUAL (1/0) outside 0..600
          of a year that nobody states, all is outside | a 10 unit x; b 4 unit #2020..2020 | DKK 1000..1000 EQUAL (1/0) outside 400..400
          a deep part leaves the rest outside     | a 566 town; b 380 unit <a; c 162 department <a; d 24 town <a; e 120 unit x <b | DKK 12000..12000 EQUAL (1/0) outside 44600..44600
          what is not stated beside it is in the whole | a 566 town; b 380 unit <a; c ? department <a; e 120 unit x <b | DKK 12000..12000 EQUAL (1/0) outside 44600..44600
          a part outside is inside its whole      | a 10 unit x; b 4 unit <a            | DKK 1000..1000 EQUAL (1/0) outside 0..0
          money of another town is not outside    | a 10 unit x; b 4 elsewhere          | DKK 1000..1000 EQUAL (1/0) outside 0..0
          a target is not spent                   | a 10 unit x; b 90! unit x           | DKK 1000..1000 EQUAL (1/0) outside 0..0
          a corrected figure does not count      | a 10 unit x; b 12 unit x ^a         | DKK 1200..1200 EQUAL (1/0) outside 0..0
          nor what corrected it and was wrong    | a 10 unit x; b 12 unit x ^a; c 13 unit x ^b | DKK 1300..1300 EQUAL (1/0) outside 0..0
          nor outside of a total                 | a 10 unit x; b 4 unit; c 3 unit ^b  | DKK 1000..1000 EQUAL (1/0) outside 300..300
          nor as a part                          | a 10 unit; b 4 unit x <a; c 3 unit x <a ^b | DKK 300..300 EQUAL (1/0) outside 700..700
          a correction is part of what it was    | a 10 unit; b 4 unit x <a; c 3 unit x ^b | DKK 300..300 EQUAL (1/0) outside 700..700
          nor as a whole, and the parts stay parts | a 10 unit; b 4 unit x <a; c 9 unit ^a | DKK 400..400 EQUAL (1/0) outside 500..500
          figures that contradict each other count once | a 10 unit x; b 12 unit x %a    | DKK 1000..1200 BETWEEN (1/0) outside 0..0
          whichever of them says so              | a 10 unit x %b; b 12 unit x         | DKK 1000..1200 BETWEEN (1/0) outside 0..0
          with all that contradict them          | a 10 unit x; b 12 unit x %a; c 9 unit x %b; d 1 unit x | DKK 1000..1300 BETWEEN (2/0) outside 0..0
          bounds that contradict each other      | a 10..11 unit x; b >12 unit x %a    | DKK 1000..null AT_LEAST (1/0) outside 0..0
          what contradicts in no number          | a 10 unit x; b 10 unit x %a         | DKK 1000..1000 EQUAL (1/0) outside 0..0
          of which only one is asked for         | a 10 unit x; b 12 unit %a           | DKK 1000..1000 EQUAL (1/0) outside 0..200
          nor do they count twice outside        | a 10 unit x; b 4 unit; c 5 unit %b  | DKK 1000..1000 EQUAL (1/0) outside 400..500
          currencies do not contradict           | a 10 unit x; b 12EUR unit x %a      | DKK 1000..1000 EQUAL (1/0) outside 0..0, EUR 1200..1200 EQUAL (1/0) outside 0..0
          a plan does not contradict what was spent | a 10 unit x; b 90!b unit x %a    | DKK 1000..1000 EQUAL (1/0) outside 0..0
          a part does not contradict its whole   | a 10 unit x; b 4 unit x <a %a       | DKK 1000..1000 EQUAL (1/0) outside 0..0
          what is corrected contradicts nothing  | a 10 unit x; b 12 unit x ^a %a      | DKK 1200..1200 EQUAL (1/0) outside 0..0
          what corrects it does                  | a 10 unit x; b 12 unit x %a; c 13 unit x ^a | DKK 1200..1300 BETWEEN (1/0) outside 0..0
          another whole that has no parts        | a 10 unit x y; b 4 unit y <a; c 12 unit x y %a | DKK 600..1200 BETWEEN (1/0) outside 0..400
          another part                           | a 10 unit x y; b 4 unit y <a; c 3 unit y <a %b | DKK 600..700 BETWEEN (1/0) outside 300..400
          also if it does not say of what        | a 10 unit x y; b 4 unit y <a; c 3 unit y %b | DKK 600..700 BETWEEN (1/0) outside 300..400
          parts that contradict each other       | a 10 unit; b 4 unit x <a; c 3 unit x %b | DKK 300..400 BETWEEN (1/0) outside 600..700
          wholes that do, around a part          | a 10 unit; b 4 unit x <a; c 12 unit %a | DKK 400..400 EQUAL (1/0) outside 600..800
          in a circle of wholes nothing does     | a 10 unit x; b 4 unit x <a; c 9 unit x %a; d 3 unit x <c %a | DKK 900..1000 BETWEEN (1/0) outside 0..0
          a credit lessens a total               | a 10 unit x; b -4 unit x            | DKK 600..600 EQUAL (2/0) outside 0..0
          a credit alone                         | a -4 unit x; b 10 unit              | DKK -400..-400 EQUAL (1/0) outside 1000..1000
          a credit outside                       | a 10 unit x; b -4 unit              | DKK 1000..1000 EQUAL (1/0) outside -400..-400
          a credit of a year that nobody states  | a 10 unit x #2019..2019; b -4 unit  | DKK 1000..1000 EQUAL (1/0) outside -400..0
          a part beside a credit                 | a 100 unit; b 110 unit x <a; c -10 unit <a | DKK 11000..11000 EQUAL (1/0) outside -1000..-1000
          a credit in a whole                    | a 100 unit; b 110 unit <a; c -10 unit x <a | DKK -1000..-1000 EQUAL (1/0) outside 11000..11000
          a whole of both                        | a 100 unit x; b 110 unit <a; c -10 unit <a | DKK 10000..10000 EQUAL (1/0) outside 0..0
          a wrong figure alone has no total      | a 10 unit x; b 12 unit ^a           |
          a campaign without spends has no total  | a 10 unit                           |
          """)
  void totals(String rule, String spends, String expected) {
    Release release = ofX(spends);
    String totals =
        totalsOfX(release).stream().map(total -> inWords(release, total)).collect(joining(", "));
    assertThat(totals).isEqualTo(expected == null ? "" : expected);
  }

  private static String inWords(Release release, SpendTotal total) {
    Money amount = total.amount();
    Money outside = Outside.of(release, total).amount();
    return "%s %s..%s %s (%d/%d)%s outside %s..%s"
        .formatted(
            total.currency(),
            amount.min(),
            amount.max(),
            amount.comparator(),
            total.spendCount(),
            total.unstatedCount(),
            amount.approximate() ? " ~" : "",
            outside.min(),
            outside.max());
  }

  /** Which amounts differ in value added tax, where they do. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          with and without              | a 10v unit x; b 5n unit x       | a b
          with, and it is not said      | a 10v unit x; b 5 unit x        | a
          all with                      | a 10v unit x; b 5v unit x       |
          nowhere said                  | a 10 unit x; b 5 unit x         |
          nothing has no tax            | a 10v unit x; b 0 unit x        |
          what is not stated says none  | a 10v unit x; b ? unit x        |
          what is not counted           | a 10v unit x; b 5n unit         |
          a rest and the part without it | a 10n unit x y =12v; b 5v unit y <a | a b
          """)
  void mixedTax(String rule, String spends, String expected) {
    Release release = ofX(spends);
    String about = about(release, totalsOfX(release), CaveatKind.VAT_MIXED);
    assertThat(about).isEqualTo(expected == null ? "" : expected);
  }

  private static Release ofX(String spends) {
    SmallWorld world = new SmallWorld().municipality("elsewhere").campaign("x").campaign("y");
    Arrays.stream(spends.split("; ?")).forEach(world::spend);
    return world.release();
  }

  private static List<SpendTotal> totalsOfX(Release release) {
    return Totals.of(release, SpendChoice.of(release, release.find("campaign:x").orElseThrow()));
  }

  private static String about(Release release, List<SpendTotal> totals, CaveatKind kind) {
    return totals.stream()
        .flatMap(total -> Totals.caveats(release, total).stream())
        .filter(caveat -> caveat.kind() == kind)
        .flatMap(caveat -> caveat.about().stream())
        .map(TotalsTest::key)
        .distinct()
        .sorted()
        .collect(joining(" "));
  }

  private static String key(Entity spend) {
    return spend.id().substring("spend:".length());
  }

  /** A total says what contradicts it, whether that is asked for or not. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          both are asked for            | a 10 unit x; b 12 unit x %a       | a b | a b: 1000..1200
          one is                        | a 10 unit x; b 12 unit %a         | a b |
          in a currency of its own      | a 10 unit x; b 12EUR unit x %a    | a b |
          a correction resolves it      | a 10 unit x; b 12 unit x ^a %a    |     |
          beside what contradicts not   | a 10 unit x; b 12 unit x          |     |
          only parts of one are         | a 9 unit; b 4 unit x <a; c 5 unit x <a; d 8 unit x %a | a d | a d: 800..900
          """)
  void conflicts(String rule, String spends, String named, String conflicts) {
    Release release = ofX(spends);
    List<SpendTotal> totals = totalsOfX(release);
    assertThat(about(release, totals, CaveatKind.CONFLICTING))
        .isEqualTo(named == null ? "" : named);
    assertThat(
            totals.stream()
                .flatMap(total -> total.conflicts().stream())
                .map(
                    conflict ->
                        conflict.figures().stream().map(TotalsTest::key).collect(joining(" "))
                            + ": "
                            + conflict.amount().min()
                            + ".."
                            + conflict.amount().max())
                .collect(joining("; ")))
        .isEqualTo(conflicts == null ? "" : conflicts);
  }

  /** Among what amounts are not divided of which a question speaks in part. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a year of two                     | a 10 unit #2018..2019                | YEAR 2018      | a YEARS
          a year of which all is            | a 10 unit #2018..2018                | YEAR 2018      |
          both years                        | a 10 unit #2018..2019                | YEAR 2018 2019 |
          the rest of two years             | a 10 unit #2018..2019; b 4 unit #2019..2019 <a | YEAR 2018 | a YEARS
          parts of each year leave nothing  | a 10 unit #2018..2019; b 4 unit #2019..2019 <a; c 6 unit #2018..2018 <a | YEAR 2018 |
          a campaign of two                 | a 10 unit x y                        | CAMPAIGN campaign:x | a CAMPAIGNS
          a purpose of two                  | a 10 unit *PRODUCTION+VISIBILITY     | COVER PRODUCTION | a PURPOSES
          a purpose that holds the other    | a 10 unit *POST_PROMOTION            | COVER PAID_ADVERTISING |
          """)
  void undivided(String rule, String spends, String condition, String expected) {
    Release release = ofX(spends);
    List<String> words = List.of(condition.split(" "));
    SpendDimension dimension = SpendDimension.valueOf(words.get(0));
    SpendKeys keys = new SpendKeys(release, Set.of());
    SpendChoice choice =
        SpendChoice.where(
            release,
            spend -> keys.of(dimension, spend).values().stream().anyMatch(words::contains));
    String about =
        Totals.of(release, choice).stream()
            .flatMap(total -> Totals.extras(release, total).stream())
            .map(extra -> key(extra.entity()) + " " + extra.undivided())
            .collect(joining(", "));
    assertThat(about).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aUnitsMoneyIsInItsDepartmentAndTownOnce() {
    Release release =
        new SmallWorld().spend("a 1 unit").spend("b 2 department").spend("c 4 town").release();
    Department department = (Department) release.find("department:department").orElseThrow();
    Municipality town = (Municipality) release.find("municipality:town").orElseThrow();
    assertThat(Totals.of(release, SpendChoice.of(release, department)))
        .extracting(total -> total.amount().value())
        .containsExactly(300L);
    assertThat(Totals.of(release, SpendChoice.of(release, town)))
        .extracting(total -> total.amount().value())
        .containsExactly(700L);
  }
}

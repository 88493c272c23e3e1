package org.kommunegraf.query.spend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatKind;
import org.kommunegraf.query.SmallWorld;
import org.kommunegraf.release.Release;

/** What of a total is with tax and without, and what several paid together. */
class SubtotalsTest {

  private static Release release(String spends) {
    SmallWorld world = new SmallWorld().municipality("elsewhere").campaign("x").campaign("y");
    Arrays.stream(spends.split("; ?")).forEach(world::spend);
    return world.release();
  }

  private static SpendTotal totalOfX(Release release) {
    return Totals.of(release, SpendChoice.of(release, release.find("campaign:x").orElseThrow()))
        .get(0);
  }

  private static String inWords(Money amount) {
    return amount.min() + ".." + amount.max();
  }

  private static String keys(List<Spend> spends) {
    return spends.stream().map(s -> s.id().substring("spend:".length())).collect(joining(" "));
  }

  /** Spends of campaign x, and the subtotals of their total. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          each amount says another thing | a 10v unit x; b 5n unit x; c 3 unit x | INCLUDED 1000..1000 a, EXCLUDED 500..500 b, null 300..300 c
          all say the same               | a 10v unit x; b 5v unit x             | INCLUDED 1500..1500 a b
          nobody says                    | a 10 unit x                           | null 1000..1000 a
          what is not stated says none   | a 10v unit x; b ? unit x              | INCLUDED 1000..1000 a, null 0..null b
          a rest without such parts      | a 10v unit x y; b 4v unit y <a        | INCLUDED 600..600 a
          a rest without other parts     | a 10v unit x y; b 4n unit y <a        | null 0..1000 a
          a whole says it of its parts   | a 10v unit x; b 4n unit x <a          | INCLUDED 1000..1000 a
          one of two figures is right    | a 10v unit x; b 8n unit x %a          | INCLUDED 0..1000 a, EXCLUDED 0..800 b
          """)
  void byTax(String rule, String spends, String expected) {
    assertThat(
            totalOfX(release(spends)).vat().stream()
                .map(of -> of.vat() + " " + inWords(of.amount()) + " " + keys(of.spends()))
                .collect(joining(", ")))
        .isEqualTo(expected);
  }

  /** Spends of campaign x, and what of their total was paid jointly. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing is                   | a 10 unit x                        | null
          nobody says how much         | a 32 unit x &; b 5 unit x          | 3200..3200 own 0..3200 others 0..3200 a
          the own share is printed     | a 10 unit x &3                     | 1000..1000 own 300..300 others 700..700 a
          of one it is                 | a 10 unit x &3; b 4 unit x &       | 1400..1400 own 300..700 others 700..1100 a b
          of a bounded amount          | a 8..10 unit x &3                  | 800..1000 own 300..300 others 500..700 a
          nobody says of how much      | a ? unit x &3; b 1 unit x          | 0..null own 300..300 others 0..null a
          a share above the amount     | a 10 unit x &30                    | 1000..1000 own 0..1000 others 0..1000 a
          a part of what is            | a 10 unit &; b 4 unit x <a         | 0..400 own 0..400 others 0..400 a
          a part is                    | a 10 unit x; b 4 unit <a &1        | 400..400 own 100..100 others 300..300 b
          a rest is                    | a 10 unit x y &3; b 4 unit y <a    | 600..600 own 0..300 others 0..600 a
          a rest of which a part is    | a 10 unit x y; b 4 unit y <a &3    | null
          one of two figures is        | a 10 unit x; b 8 unit x %a &       | 0..800 own 0..800 others 0..800 b
          """)
  void paidJointly(String rule, String spends, String expected) {
    Release release = release(spends);
    SpendTotal total = totalOfX(release);
    JointTotal joint = JointTotal.of(release, total);
    assertThat(
            joint == null
                ? "null"
                : "%s own %s others %s %s"
                    .formatted(
                        inWords(joint.amount()),
                        inWords(joint.ownShare()),
                        inWords(joint.othersShare()),
                        keys(joint.spends())))
        .isEqualTo(expected);
    assertThat(warned(release, total)).isEqualTo(joint == null ? "" : keys(joint.spends()));
  }

  private static String warned(Release release, SpendTotal total) {
    return joint(Totals.caveats(release, total)).stream()
        .flatMap(caveat -> caveat.about().stream())
        .map(spend -> spend.id().substring("spend:".length()))
        .sorted()
        .collect(joining(" "));
  }

  private static List<Caveat> joint(List<Caveat> caveats) {
    return caveats.stream().filter(c -> c.kind() == CaveatKind.JOINT_FUNDING).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a 10 unit x &              | Others paid a part of it, and the source does not say how much.
          a 10 unit x &3             | Others paid a part of it; the source says how much.
          a 10 unit x &; b 9 unit x &3 | Others paid a part of it, and the source does not always say how much.
          """)
  void theWarningSaysWhatIsKnown(String spends, String text) {
    Release release = release(spends);
    assertThat(joint(Totals.caveats(release, totalOfX(release))))
        .extracting(caveat -> caveat.sentence(Language.EN).text())
        .containsExactly(text);
  }
}

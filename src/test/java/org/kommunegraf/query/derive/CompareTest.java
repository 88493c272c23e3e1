package org.kommunegraf.query.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.release.Release;

/** What can be set against what. */
class CompareTest {

  /** Two findings; whether they can be compared, in what they differ, the second less the first. */
  @ParameterizedTest(name = "{0}; {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          40 PERCENT base=ANSWERED survey=s year=2015 | 58 PERCENT base=ANSWERED survey=s year=2015 | true [] 17..19 BETWEEN percentage points
          40 PERCENT base=ANSWERED survey=s | 58 PERCENT base=ANSWERED survey=t | true [year, country] 17..19 BETWEEN percentage points
          40 PERCENT base=ANSWERED survey=s | 58 PERCENT base=ANSWERED survey=s measure=n | false [measure]
          40 PERCENT base=ANSWERED survey=s | 58 PERCENT base=ALL_MUNICIPALITIES survey=s | false [base]
          40 PERCENT base=NOT_STATED survey=s | 58 PERCENT base=NOT_STATED survey=s | false [base]
          40 PERCENT survey=s | 58 PERCENT survey=s | false [base]
          40 PERCENT base=ANSWERED from=1000 survey=s | 58 PERCENT base=ANSWERED survey=s | false [population]
          40 PERCENT base=SUBGROUP group=towns survey=s | 58 PERCENT base=SUBGROUP group=villages survey=s | false [population]
          40 PERCENT base=ANSWERED group=those survey=s | 58 PERCENT base=ANSWERED group=these survey=s | true [] 17..19 BETWEEN percentage points
          40 PERCENT base=USING_SOCIAL_MEDIA by=users survey=s | 58 PERCENT base=USING_SOCIAL_MEDIA by=others survey=t | true [year, country] 17..19 BETWEEN percentage points
          40 PERCENT base=USING_SOCIAL_MEDIA by=users survey=s | 58 PERCENT base=USING_SOCIAL_MEDIA by=goals survey=s | false [population]
          40 PERCENT base=ANSWERED survey=s | 58? PERCENT base=ANSWERED survey=s | false [status]
          40 PERCENT base=ANSWERED survey=s | 58 MUNICIPALITIES survey=s | false [base, unit]
          2 POSTS/DAY town=town year=2015 | 3 POSTS/WEEK town=town year=2015 | false [unit]
          2 DKK town=town year=2015 | 3 EUR town=town year=2015 | false [unit]
          2 DKK town=town year=2015 | 3 DKK town=town year=2016 | true [year] 1 DKK
          40 FOLLOWERS town=town | 58 FOLLOWERS town=town | true [year] 18 followers
          40 FOLLOWERS town=town year=2015 | words FOLLOWERS town=town year=2015 | false []
          """)
  void comparability(String one, String other, String expected) {
    Release release =
        new FigureWorld()
            .finding("users 60 PERCENT base=ANSWERED survey=s")
            .finding("others 70 PERCENT base=ANSWERED survey=t")
            .finding("goals 70 PERCENT base=ANSWERED survey=s measure=n")
            .finding("one " + one)
            .finding("other " + other)
            .release();
    Comparability verdict = Compare.of(release, List.of("observation:one", "observation:other"));
    String difference =
        verdict.difference() == null
            ? ""
            : " " + Said.of(verdict.difference()).replaceAll("\\.0+(?=\\D)", "");
    assertThat(verdict.comparable() + " " + verdict.differsIn() + difference).isEqualTo(expected);
    assertThat(verdict.note())
        .startsWith(verdict.comparable() ? "They can be" : "They cannot be")
        .endsWith(".");
  }

  @Test
  void onlyTwoHaveADifferenceAndAHundredCanBeCompared() {
    FigureWorld world = new FigureWorld();
    List<String> ids =
        Stream.iterate(0, i -> i + 1)
            .limit(101)
            .map(
                i -> {
                  world.finding("f" + i + " 4 FOLLOWERS");
                  return "observation:f" + i;
                })
            .toList();
    Release release = world.release();
    Comparability verdict = Compare.of(release, ids.subList(0, 100));
    assertThat(verdict.comparable()).isTrue();
    assertThat(verdict.difference()).isNull();
    assertThatThrownBy(() -> Compare.of(release, ids))
        .hasMessage("2 to 100 observations can be compared; this question names 101.");
    assertThatThrownBy(() -> Compare.of(release, Collections.nCopies(2, "observation:f1")))
        .hasMessage("The observation \"observation:f1\" is named twice; compare it with another.");
    assertThatThrownBy(() -> Compare.of(release, Arrays.asList("observation:f1", "country:DK")))
        .hasMessage("\"country:DK\" is not the id of an observation.");
  }
}

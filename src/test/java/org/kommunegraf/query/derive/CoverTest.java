package org.kommunegraf.query.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.release.Release;

/** Each municipality of a country is counted once, by the best that is known of it. */
class CoverTest {

  private static final Release RELEASE = world().release();

  /** Nine towns in Denmark, one in Norway, none in Sweden; see the names. */
  private static FigureWorld world() {
    FigureWorld world = new FigureWorld();
    for (String town :
        new String[] {"figure", "zero", "both", "unstated", "target", "gap", "silent", "words"}) {
      world.town(town, "DK");
    }
    return world
        .spend("a 10 DKK town=figure")
        .spend("b 0 DKK town=zero")
        .spend("c 0 DKK town=both")
        .spend("d >5 DKK town=both")
        .spend("e - DKK town=unstated")
        .spend("f 7! DKK town=target")
        .gap("spends", "municipality:gap")
        .gap("spends", "department:unit")
        .gap("names", "municipality:silent")
        .finding("a 10 FOLLOWERS town=figure")
        .finding("b 0 FOLLOWERS town=zero")
        .finding("c words FOLLOWERS town=words")
        .finding("d 10! FOLLOWERS town=target")
        .finding("e 7 FOLLOWERS town=silent measure=n");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          DK, -,         9, 2, 1, 4, 2
          DK, measure:m, 9, 1, 1, 2, 5
          DK, measure:n, 9, 1, 0, 0, 8
          NO, -,         1, 0, 0, 0, 1
          SE, -,         0, 0, 0, 0, 0
          """)
  void counts(
      CountryCode country, String measure, int total, int figure, int zero, int gap, int never) {
    Coverage coverage = Cover.of(RELEASE, country, measure);
    assertThat(coverage.total()).isEqualTo(total).isEqualTo(figure + zero + gap + never);
    assertThat(coverage.withFigure()).isEqualTo(figure);
    assertThat(coverage.withStatedZero()).isEqualTo(zero);
    assertThat(coverage.withGap()).isEqualTo(gap);
    assertThat(coverage.neverAsked()).isEqualTo(never);
  }

  @Test
  void theListsSayWhich() {
    Coverage coverage = Cover.of(RELEASE, CountryCode.DK, null);
    assertThat(coverage.municipalitiesWithFigure())
        .extracting(m -> m.id())
        .containsExactly("municipality:both", "municipality:figure");
    assertThat(coverage.municipalitiesNeverAsked())
        .extracting(m -> m.id())
        .containsExactly("municipality:silent", "municipality:words");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(() -> Cover.of(RELEASE, CountryCode.GL, null))
        .hasMessage("The graph has no country GL.");
    assertThatThrownBy(() -> Cover.of(RELEASE, CountryCode.DK, "measure:x"))
        .hasMessage("There is no measure with the id \"measure:x\".");
  }
}

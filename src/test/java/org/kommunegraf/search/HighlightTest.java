package org.kommunegraf.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.RealData;
import org.kommunegraf.model.Language;
import org.kommunegraf.query.page.PageRequest;

/** Where in the texts the words stand. */
class HighlightTest {

  private static final SearchIndex INDEX = SearchIndex.of(RealData.release());

  private static Stream<Highlight> highlights(String text) {
    return INDEX.search(text, null, new PageRequest(1_000, null, null, null)).hits().stream()
        .flatMap(hit -> hit.highlights().stream());
  }

  private static List<String> marked(Highlight highlight) {
    return highlight.matches().stream()
        .map(range -> highlight.text().substring(range.start(), range.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "koebenhavn, (?i)københavn.*|koebenhavn.*|Copenhagen",
    "aarhus, (?i)aarhus.*|århus.*",
    "'23487,29', '23\\.487,29'",
    "miljo, (?i)milj(ø|oe|ö).*",
    "twiter, (?i)twitt?er|Twit" // one document prints "Twit ter"
  })
  void whatIsMarkedIsWhatWasLookedFor(String text, String pattern) {
    assertThat(highlights(text)).isNotEmpty();
    assertThat(highlights(text).flatMap(highlight -> marked(highlight).stream()))
        .allSatisfy(words -> assertThat(words).matches(pattern));
  }

  @Test
  void aTornWordIsMarkedAsAWhole() {
    assertThat(highlights("detbetaler").flatMap(highlight -> marked(highlight).stream()))
        .contains("Det betaler");
  }

  @Test
  void everyHitSaysWhy() {
    for (String text : List.of("facebook", "kommune", "the", "twiter", "751", "dialog")) {
      assertThat(INDEX.search(text, null, PageRequest.DEFAULT).hits())
          .allSatisfy(hit -> assertThat(hit.highlights()).isNotEmpty());
    }
  }

  @Test
  void theTextIsNamedWithItsPlaceAndLanguage() {
    Hit first = INDEX.search("det betaler sig", null, PageRequest.DEFAULT).hits().get(0);
    Highlight name = first.highlights().get(0);
    assertThat(name.field()).isEqualTo("names/0");
    assertThat(name.language()).isEqualTo(Language.DA);
    assertThat(marked(name)).containsExactly("Det", "betaler", "sig");
    assertThat(first.highlights())
        .extracting(Highlight::field)
        .startsWith("names/0")
        .contains("id")
        .anyMatch(field -> field.matches("citations/\\d+/printed"));
  }

  @Test
  void theCitationNamedIsTheOneThatPrintsIt() {
    Hit hit = INDEX.search("23.487,29", null, PageRequest.DEFAULT).hits().get(0);
    for (Highlight highlight : hit.highlights()) {
      if (highlight.field().startsWith("citations/")) {
        int place = Integer.parseInt(highlight.field().split("/")[1]);
        assertThat(RealData.release().citationsOf(hit.entity()).get(place).printed())
            .isEqualTo(highlight.text());
      }
    }
  }

  @Test
  void rangesStandApartFromLeftToRight() {
    highlights("the municipality kommune facebook")
        .forEach(
            highlight -> {
              int end = 0;
              for (TextRange range : highlight.matches()) {
                assertThat(range.start()).isGreaterThanOrEqualTo(end).isLessThan(range.end());
                end = range.end();
              }
              assertThat(end).isLessThanOrEqualTo(highlight.text().length());
            });
  }
}

package org.kommunegraf.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.RealData;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.release.Release;

/** What no source says, but its place means or a reader concludes, is named. */
class ConcludedFieldsTest {

  private static final Release RELEASE = RealData.release();
  private static final Set<CaveatKind> CONCLUDED =
      Set.of(CaveatKind.INFERRED, CaveatKind.BY_POSITION);

  @Test
  void everyFieldThatIsConcludedAnywhereHasWords() {
    List<String> fields =
        RELEASE
            .entities()
            .flatMap(entity -> Caveats.of(RELEASE, entity).stream())
            .filter(caveat -> CONCLUDED.contains(caveat.kind()))
            .flatMap(caveat -> caveat.reasons().stream())
            .flatMap(reason -> reason.fields().stream())
            .distinct()
            .toList();
    assertThat(fields)
        .isNotEmpty()
        .allMatch(field -> CaveatKind.SENTENCES.has(CaveatKind.fieldKey(field)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spend:koebenhavn/valby-sociale-medier-november-2019 | EN | A careful reader concludes the currency and the municipality; the source does not say so.
          spend:koebenhavn/valby-sociale-medier-november-2019 | DA | En omhyggelig læser slutter sig til valutaen og kommunen; kilden siger det ikke.
          """)
  void theSentenceNamesThem(String id, Language language, String sentence) {
    Entity entity = RELEASE.find(id).orElseThrow();
    assertThat(
            Caveats.of(RELEASE, entity).stream()
                .filter(caveat -> CONCLUDED.contains(caveat.kind()))
                .map(caveat -> caveat.sentence(language).text())
                .collect(Collectors.joining(" ")))
        .isEqualTo(sentence);
  }
}

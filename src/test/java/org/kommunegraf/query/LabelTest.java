package org.kommunegraf.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.model.Language.DA;
import static org.kommunegraf.model.Language.EN;
import static org.kommunegraf.model.Language.FI;
import static org.kommunegraf.model.Language.NB;
import static org.kommunegraf.model.Language.NN;
import static org.kommunegraf.model.Language.NO;
import static org.kommunegraf.model.Language.SV;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Made;
import org.kommunegraf.RealData;
import org.kommunegraf.model.Audience;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Measure;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.Platform;
import org.kommunegraf.model.PolicyGoal;
import org.kommunegraf.model.Theme;

/** Which of its names an entity goes by in a language. */
class LabelTest {

  private static final List<Class<? extends Entity>> VOCABULARY =
      List.of(Platform.class, Audience.class, Theme.class, Measure.class, Country.class);

  @Test
  void theVocabulariesOfTheDataHaveANameInEachLanguage() {
    assertThat(without(VOCABULARY, DA, NB, SV, FI, EN)).isEmpty();
  }

  @Test
  void everyGoalHasAnEnglishName() {
    assertThat(without(List.of(PolicyGoal.class), EN)).isEmpty();
  }

  @Test
  void norwegianIsNorwegianInEachWrittenForm() {
    List<LocalName> unknownForm = names(EN, NO);
    assertThat(languages(unknownForm, NB, NN, NO)).containsExactly(NO, NO, NO);
    assertThat(languages(names(EN, NB), NN, NO)).containsExactly(NB, NB);
    assertThat(languages(names(EN, NN), NB, NO)).containsExactly(NN, NN);
    assertThat(languages(names(EN, NN, NO, NB), NB, NN, NO)).containsExactly(NB, NN, NO);
    assertThat(languages(names(EN, NN, NO), NB)).containsExactly(NO);
    assertThat(languages(names(EN, NO), DA)).containsExactly(EN);
    assertThat(Label.of(unknownForm, NO).requested()).isTrue();
    assertThat(Label.of(unknownForm, NB).requested()).isFalse();
  }

  @Test
  void aBrandBelongsToNoLanguage() {
    LocalName brand =
        Made.of(LocalName.class).with("text", "Facebook").with("kind", NameKind.SUPPLIED).record();
    assertThat(Label.of(List.of(brand), FI)).isEqualTo(new Label("Facebook", null, true, true));
  }

  /** Each entity of the types that falls back in one of the languages. */
  private static List<String> without(List<Class<? extends Entity>> types, Language... languages) {
    List<String> found = new ArrayList<>();
    for (Entity entity : RealData.entities()) {
      if (types.contains(entity.getClass())) {
        Arrays.stream(languages)
            .filter(language -> !Label.of(entity.names(), language).requested())
            .forEach(language -> found.add(entity.id() + " in " + language));
      }
    }
    return found;
  }

  private static List<@Nullable Language> languages(List<LocalName> names, Language... asked) {
    return Arrays.stream(asked).map(language -> Label.of(names, language).language()).toList();
  }

  private static List<LocalName> names(Language... languages) {
    return Arrays.stream(languages)
        .map(
            language ->
                Made.of(LocalName.class)
                    .with("text", language.name())
                    .with("language", language)
                    .with("kind", NameKind.FULL)
                    .record())
        .toList();
  }
}

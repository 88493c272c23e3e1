package org.kommunegraf.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.model.Language.EN;
import static org.kommunegraf.model.Language.IS;
import static org.kommunegraf.model.Language.KL;
import static org.kommunegraf.model.Language.NB;
import static org.kommunegraf.model.Language.NN;
import static org.kommunegraf.model.Language.NO;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kommunegraf.model.AudienceKind;
import org.kommunegraf.model.BaseKind;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.BodyKind;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.DocumentExtent;
import org.kommunegraf.model.DocumentStatus;
import org.kommunegraf.model.EventKind;
import org.kommunegraf.model.ExperienceKind;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.GapKind;
import org.kommunegraf.model.GoalNature;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.PageKind;
import org.kommunegraf.model.PlatformKind;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.RelationKind;
import org.kommunegraf.model.RespondentKind;
import org.kommunegraf.model.RoleKind;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.model.StrategyKind;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.model.Unit;
import org.kommunegraf.model.Unprinted;
import org.kommunegraf.model.Vat;
import org.kommunegraf.model.Voice;
import org.kommunegraf.query.change.ChangeKind;

/** What the constants of the enums are called, and what is said where there is no word. */
class VocabularyTest {

  private static final List<Enum<?>> CAVEAT_SUBJECTS =
      Stream.<Enum<?>>concat(
              Arrays.stream(CaveatSubject.values()), Arrays.stream(JointPayment.values()))
          .toList();

  private static final List<Class<? extends Enum<?>>> ENUMS =
      List.of(
          AudienceKind.class,
          BaseKind.class,
          Basis.class,
          Unprinted.class,
          BodyKind.class,
          CaveatKind.class,
          ChangeKind.class,
          Comparator.class,
          DocumentExtent.class,
          DocumentStatus.class,
          EventKind.class,
          ExperienceKind.class,
          FigureStatus.class,
          GapKind.class,
          GoalNature.class,
          NameKind.class,
          PageKind.class,
          PlatformKind.class,
          PlatformScope.class,
          RelationKind.class,
          RespondentKind.class,
          RoleKind.class,
          SpendKind.class,
          StrategyKind.class,
          TimeUnit.class,
          Unit.class,
          Vat.class,
          Voice.class);

  @ParameterizedTest
  @EnumSource(names = {"EN", "DA", "NB", "SV", "FI"})
  void everyConstantHasAWordAndNoWordIsLeftOver(Language language) {
    assertThat(Vocabulary.WORDS.keys(language))
        .containsExactlyInAnyOrderElementsOf(
            ENUMS.stream().flatMap(VocabularyTest::constants).map(VocabularyTest::key).toList());
    ENUMS.stream()
        .flatMap(VocabularyTest::constants)
        .map(constant -> Vocabulary.label(constant, language))
        .forEach(label -> assertWritten(label, language));
  }

  @ParameterizedTest
  @EnumSource(names = {"EN", "DA", "NB", "SV", "FI"})
  void constantsOfOneEnumAreToldApart(Language language) {
    for (Class<? extends Enum<?>> type : ENUMS) {
      assertThat(constants(type).map(constant -> Vocabulary.label(constant, language).text()))
          .as(type.getSimpleName())
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EN", "DA", "NB", "SV", "FI"})
  void everyCaveatHasASentenceAndNoSentenceIsLeftOver(Language language) {
    Set<String> keys = new TreeSet<>(CaveatKind.SENTENCES.keys(language));
    assertThat(keys).as("as in English").isEqualTo(CaveatKind.SENTENCES.keys(EN));
    for (CaveatKind kind : CaveatKind.values()) {
      keys.remove(kind.name());
      for (Enum<?> of : CAVEAT_SUBJECTS) {
        keys.remove(kind + "." + of);
        Label sentence = kind.sentence(of, List.of(Undivided.values()), language);
        assertWritten(sentence, language);
        assertThat(sentence.text()).endsWith(".").doesNotContain("{");
      }
    }
    for (CaveatKind kind : List.of(CaveatKind.BY_POSITION, CaveatKind.INFERRED)) {
      keys.remove(kind + CaveatKind.NAMING_FIELDS);
      Label sentence =
          kind.sentenceOf(List.of("amount.currency", "period"), language).orElseThrow();
      assertWritten(sentence, language);
      assertThat(sentence.text()).endsWith(".").doesNotContain("{");
      assertThat(kind.sentenceOf(List.of("amount", "nothing"), language)).isEmpty();
    }
    keys.stream()
        .filter(key -> key.startsWith(CaveatKind.fieldKey("")))
        .forEach(key -> assertWritten(CaveatKind.SENTENCES.label(key, language), language));
    keys.removeIf(key -> key.startsWith(CaveatKind.fieldKey("")));
    Arrays.stream(Undivided.values()).map(CaveatKind::key).forEach(keys::remove);
    assertThat(keys).containsExactly("and");
  }

  @Test
  void whatWeDoNotWriteFallsBackAndSaysSo() {
    assertThat(Vocabulary.label(PageKind.HASHTAG, null))
        .isEqualTo(new Label("Hashtag", EN, true, true));
    assertThat(Vocabulary.label(PageKind.HASHTAG, KL))
        .isEqualTo(new Label("Hashtag", EN, false, true));
    assertThat(CaveatKind.OPEN_LIST.sentence(CaveatSubject.AMOUNT, List.of(), IS))
        .isEqualTo(new Label("The source names only some of what is covered.", EN, false, true));
    for (Language norwegian : List.of(NN, NO)) {
      assertThat(Vocabulary.label(PageKind.HASHTAG, norwegian))
          .isEqualTo(new Label("Emneknagg", NB, false, true));
    }
  }

  @Test
  void theLanguageOfTheMachineSaysNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("fi"));
      assertThat(new Phrases("vocabulary").label("PageKind.THEME", null).text()).isEqualTo("Theme");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void assertWritten(Label label, Language language) {
    assertThat(label.text()).isNotBlank().isEqualTo(label.text().strip());
    assertThat(label).isEqualTo(new Label(label.text(), language, true, true));
  }

  private static Stream<? extends Enum<?>> constants(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants());
  }

  private static String key(Enum<?> constant) {
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }
}

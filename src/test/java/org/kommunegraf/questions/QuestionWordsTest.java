package org.kommunegraf.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kommunegraf.graphql.RefusedRequest;
import org.kommunegraf.model.Language;

/** The kept questions have all their words in every language that we write, and no others. */
class QuestionWordsTest {

  private static final KeptQuestions ENGLISH = KeptQuestions.load();

  /** Constants, such as NOT_STATED, and fields, such as listedAs: no language has its own. */
  private static final Pattern CODE = Pattern.compile("[A-Z_]{4,}|\\b[a-z]+[A-Z]\\w+|SHA-256");

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"DA", "NB", "SV", "FI"})
  void everyWordIsThereAndNoOther(Language language) {
    Map<String, String> english = words(ENGLISH);
    Map<String, String> words = words(KeptQuestions.load(language));
    assertThat(keys(QuestionFile.yaml("words_" + language.name().toLowerCase() + ".yaml"), ""))
        .isEqualTo(english.keySet());
    assertThat(words)
        .allSatisfy(
            (key, text) -> {
              assertThat(text).as(key).isNotEqualTo(english.get(key));
              assertThat(ending(text)).as(key).isEqualTo(ending(english.get(key)));
              assertThat(codes(text)).as(key).isEqualTo(codes(english.get(key)));
            });
  }

  /** The words by the place that they have in a file of words. */
  private static Map<String, String> words(KeptQuestions questions) {
    Map<String, String> words = new TreeMap<>();
    questions.groups().forEach(group -> words.put(".groups." + group.name(), group.title()));
    questions
        .all()
        .forEach(
            question -> {
              String place = ".questions." + question.name();
              words.put(place + ".title", question.title());
              words.put(place + ".sentence", question.sentence());
              question
                  .variables()
                  .forEach(
                      variable ->
                          words.put(place + ".variables." + variable.name(), variable.sentence()));
            });
    return words;
  }

  private static TreeSet<String> keys(Object words, String place) {
    TreeSet<String> keys = new TreeSet<>();
    if (words instanceof Map<?, ?> map) {
      map.forEach((key, value) -> keys.addAll(keys(value, place + "." + key)));
    } else {
      keys.add(place);
    }
    return keys;
  }

  private static String ending(String text) {
    return text.substring(text.length() - 1).replaceAll("\\w|\\p{L}", "");
  }

  private static TreeSet<String> codes(String text) {
    return new TreeSet<>(CODE.matcher(text).results().map(MatchResult::group).toList());
  }

  @Test
  void aLanguageIsFoundInCapitalsOrNot() {
    assertThat(QuestionWords.language(null)).isEqualTo(Language.EN);
    assertThat(QuestionWords.language("nb")).isEqualTo(Language.NB);
    assertThat(QuestionWords.language("SV")).isEqualTo(Language.SV);
    assertThatThrownBy(() -> QuestionWords.language("de"))
        .isInstanceOf(RefusedRequest.class)
        .hasMessage(
            "The kept questions are not written in the language \"de\"; write one of EN, DA, NB, SV, FI.");
  }

  @Test
  void onlyTheWordsChange() {
    for (Language language : List.of(Language.DA, Language.FI)) {
      Question question = KeptQuestions.load(language).get("largest-spends");
      Question english = ENGLISH.get("largest-spends");
      assertThat(question.title()).isNotEqualTo(english.title());
      assertThat(question.inWords(english.title(), english.sentence(), english.variables()))
          .isEqualTo(english);
      assertThat(question.variables())
          .extracting(QuestionVariable::choice)
          .isEqualTo(english.variables().stream().map(QuestionVariable::choice).toList());
    }
  }
}

package org.kommunegraf.questions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.RefusedRequest;
import org.kommunegraf.model.Language;
import org.kommunegraf.query.Vocabulary;

/**
 * The words of all kept questions in one language other than English: {@code
 * questions/words_da.yaml} and its like. Each has every word, so there is no fallback.
 */
public final class QuestionWords {

  private static final String QUESTIONS = "questions";

  private final String file;
  private final Object words;

  private QuestionWords(String file) {
    this.file = file;
    this.words = QuestionFile.yaml(file);
  }

  static QuestionWords in(Language language) {
    return new QuestionWords("words_" + language.name().toLowerCase(Locale.ROOT) + ".yaml");
  }

  /**
   * The language of a code such as {@code DA} or {@code da}; English where none is given.
   *
   * @throws RefusedRequest if the questions are not written in it
   */
  public static Language language(@Nullable String code) {
    if (code == null || code.isEmpty()) {
      return Language.EN;
    }
    return Vocabulary.LANGUAGES.stream()
        .filter(language -> language.name().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() -> unwritten(code));
  }

  private static RefusedRequest unwritten(String code) {
    String allowed =
        Vocabulary.LANGUAGES.stream().map(Language::name).collect(Collectors.joining(", "));
    return new RefusedRequest(
        ErrorCode.BAD_VALUE,
        "The kept questions are not written in the language \""
            + code
            + "\"; write one of "
            + allowed
            + ".",
        "language",
        code,
        allowed);
  }

  /** A group in these words. */
  QuestionGroup of(QuestionGroup group) {
    return new QuestionGroup(
        group.name(),
        text("groups", group.name()),
        group.questions().stream().map(this::of).toList());
  }

  private Question of(Question question) {
    String name = question.name();
    return question.inWords(
        text(QUESTIONS, name, "title"),
        text(QUESTIONS, name, "sentence"),
        question.variables().stream()
            .map(variable -> variable.inWords(text(QUESTIONS, name, "variables", variable.name())))
            .toList());
  }

  private String text(String... way) {
    Object found = words;
    for (String key : way) {
      found =
          Objects.requireNonNull(
              ((Map<?, ?>) found).get(key),
              () -> file + " has no words for " + String.join(".", List.of(way)));
    }
    return found.toString();
  }
}

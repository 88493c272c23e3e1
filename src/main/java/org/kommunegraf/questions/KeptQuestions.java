package org.kommunegraf.questions;

import java.util.List;
import java.util.stream.Stream;
import org.kommunegraf.dataset.Suggestion;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.RefusedRequest;
import org.kommunegraf.model.Language;

/**
 * All kept questions, in the order of {@code questions/index.yaml}.
 *
 * @param groups the groups in their order
 */
public record KeptQuestions(List<QuestionGroup> groups) {

  /** Reads those that the program was built with, in English. */
  public static KeptQuestions load() {
    return new KeptQuestions(IndexReader.read());
  }

  /**
   * The same questions in a language of {@link org.kommunegraf.query.Vocabulary#LANGUAGES}; these
   * are in English.
   */
  public KeptQuestions in(Language language) {
    if (language == Language.EN) {
      return this;
    }
    QuestionWords words = QuestionWords.in(language);
    return new KeptQuestions(groups.stream().map(words::of).toList());
  }

  public Stream<Question> all() {
    return groups.stream().flatMap(group -> group.questions().stream());
  }

  /**
   * The question of a name.
   *
   * @throws RefusedRequest if there is none
   */
  public Question get(String name) {
    return all()
        .filter(question -> question.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private RefusedRequest unknown(String name) {
    List<String> names = all().map(Question::name).toList();
    return new RefusedRequest(
        ErrorCode.QUESTION_NOT_FOUND,
        "There is no kept question \"" + name + "\"" + Suggestion.among(name, names) + ".",
        "question",
        name,
        String.join(", ", names));
  }
}

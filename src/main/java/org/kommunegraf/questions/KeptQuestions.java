package org.kommunegraf.questions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.RefusedRequest;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Suggestion;

/**
 * All kept questions, in the order of {@code questions/index.yaml}.
 *
 * @param groups the groups in their order
 */
public record KeptQuestions(List<QuestionGroup> groups) {

  /** They change with the program only, and reading them takes a part of a second. */
  private static final class Loaded {
    static final KeptQuestions ENGLISH = new KeptQuestions(IndexReader.read());
    static final Map<Language, KeptQuestions> OTHERS = new ConcurrentHashMap<>();
  }

  /** Those that the program was built with, in English; the first call reads them. */
  public static KeptQuestions load() {
    return Loaded.ENGLISH;
  }

  /**
   * The same in a language of {@link org.kommunegraf.query.Vocabulary#LANGUAGES}; the first call
   * for it reads its words.
   */
  public static KeptQuestions load(Language language) {
    return language == Language.EN
        ? Loaded.ENGLISH
        : Loaded.OTHERS.computeIfAbsent(language, KeptQuestions::translate);
  }

  private static KeptQuestions translate(Language language) {
    QuestionWords words = QuestionWords.in(language);
    return new KeptQuestions(Loaded.ENGLISH.groups.stream().map(words::of).toList());
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

package org.kommunegraf.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;
import org.kommunegraf.questions.KeptQuestions;
import org.kommunegraf.questions.Question;
import org.kommunegraf.questions.QuestionGroup;
import org.kommunegraf.questions.QuestionWords;
import org.kommunegraf.questions.VariableReader;

/**
 * {@code /questions}: the list; {@code /questions/NAME}: one with its GraphQL and Cypher; {@code
 * /questions/NAME.json} and {@code .csv}: its answer, with its variables as URL parameters. The URL
 * parameter {@code language} chooses the words of the first two; an answer has none of them.
 */
final class QuestionsEndpoint {

  /** What routes call the last part of the address. */
  static final String NAME = "name";

  private static final String PATH = "/questions";
  private static final String JSON = ".json";
  private static final String CSV = ".csv";
  private static final String VARY = "Accept-Encoding, Origin";
  private static final String VARY_OF_ANSWERS = VARY + ", " + RequestReader.RELEASE_HEADER;
  private static final Set<String> RESERVED =
      Set.of(RequestReader.RELEASE, RequestReader.ROWS, RequestReader.LANGUAGE);

  private final Answers answers;
  private final Map<Language, Read> read = new ConcurrentHashMap<>();

  /** The questions in one language, and the list of them as it is sent. */
  private record Read(KeptQuestions questions, Reply list) {

    static Read in(Language language) {
      KeptQuestions questions = KeptQuestions.load(language);
      return new Read(questions, QuestionsEndpoint.list(questions, language));
    }
  }

  QuestionsEndpoint(Answers answers) {
    this.answers = answers;
  }

  /**
   * Goes on with the questions in a language. They are read when they are first asked for, on the
   * threads of Vert.x for what blocks: those that carry out operations go on meanwhile.
   */
  private void withQuestions(RoutingContext context, Language language, Consumer<Read> next) {
    Read known = read.get(language);
    if (known != null) {
      next.accept(known);
      return;
    }
    context
        .vertx()
        .executeBlocking(() -> read.computeIfAbsent(language, Read::in), false)
        .onSuccess(
            found -> {
              try {
                next.accept(found);
              } catch (RuntimeException e) {
                context.fail(e);
              }
            })
        .onFailure(context::fail);
  }

  private static Reply list(KeptQuestions questions, Language language) {
    List<Map<String, Object>> groups = new ArrayList<>();
    for (QuestionGroup group : questions.groups()) {
      Map<String, Object> description = new LinkedHashMap<>();
      description.put("name", group.name());
      description.put("title", group.title());
      description.put(
          "questions",
          group.questions().stream()
              .map(question -> linked(question, question.summary()))
              .toList());
      groups.add(description);
    }
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("language", language.name());
    list.put("groups", groups);
    return lasting(list, language, "</schema.graphqls>; rel=\"describedby\"");
  }

  private static Reply lasting(Object json, Language language, String link) {
    return Reply.lasting(MediaType.JSON.header(), Json.write(json))
        .with("Link", link)
        .with(HttpHeaders.VARY, VARY)
        .with(HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase(Locale.ROOT))
        .encoded(false);
  }

  private static Map<String, @Nullable Object> linked(
      Question question, Map<String, @Nullable Object> parts) {
    String address = PATH + "/" + question.name();
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", address);
    links.put("json", address + JSON);
    links.put("csv", address + CSV);
    parts.put("links", links);
    return parts;
  }

  void list(RoutingContext context) {
    withQuestions(context, language(context), read -> read.list.send(context.request()));
  }

  private static Language language(RoutingContext context) {
    return QuestionWords.language(RequestReader.language(context.queryParams()));
  }

  /** Answers every address below the list. */
  void one(RoutingContext context) {
    Language language = language(context);
    withQuestions(context, language, read -> one(context, read.questions, language));
  }

  private void one(RoutingContext context, KeptQuestions questions, Language language) {
    String name = String.valueOf(context.pathParam(NAME));
    if (name.endsWith(JSON)) {
      answer(context, questions.get(without(name, JSON)), MediaType.GRAPHQL_RESPONSE);
    } else if (name.endsWith(CSV)) {
      answer(context, questions.get(without(name, CSV)), MediaType.CSV);
    } else {
      describe(context, questions.get(name), language);
    }
  }

  private static String without(String name, String ending) {
    return name.substring(0, name.length() - ending.length());
  }

  private static void describe(RoutingContext context, Question question, Language language) {
    String answer = "<" + PATH + "/" + question.name();
    lasting(
            linked(question, question.description()),
            language,
            "<"
                + PATH
                + ">; rel=\"collection\", "
                + answer
                + JSON
                + ">; rel=\"alternate\"; type=\"application/json\", "
                + answer
                + CSV
                + ">; rel=\"alternate\"; type=\"text/csv\"")
        .send(context.request());
  }

  private void answer(RoutingContext context, Question question, MediaType type) {
    MultiMap address = context.queryParams();
    String asked = RequestReader.rows(address);
    String rows = asked == null ? question.rows() : asked;
    String release = RequestReader.release(RequestReader.releases(context));
    Map<String, List<String>> texts = new LinkedHashMap<>();
    address.names().stream()
        .filter(name -> !RESERVED.contains(name))
        .forEach(name -> texts.put(name, address.getAll(name)));
    answers.send(
        context,
        new Answers.Wanted(
            VARY_OF_ANSWERS,
            type,
            question.name() + CSV,
            () -> question.request(VariableReader.read(question, texts), release),
            rows));
  }
}

package org.kommunegraf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.cli.AnswerSource.Asked;
import org.kommunegraf.questions.KeptQuestions;
import org.kommunegraf.questions.Question;
import org.kommunegraf.questions.QuestionGroup;
import org.kommunegraf.questions.QuestionVariable;
import org.kommunegraf.questions.QuestionWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers a kept question, or lists them. */
@Command(
    name = "ask",
    description = {
      "Answers a kept question; without QUESTION it lists them.",
      "It asks the server that runs on the store, when there is one, or reads the store itself."
    },
    mixinStandardHelpOptions = true)
public final class AskCommand implements Callable<Integer> {

  /** How an answer is written. */
  enum Format {
    JSON,
    CSV,
    TABLE
  }

  private static final JsonMapper JSON_MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "The name of a kept question, such as main-question.")
  private @Nullable String name;

  @Option(
      names = "--format",
      paramLabel = "json|csv|table",
      defaultValue = "table",
      description = "How the answer is written. Default: ${DEFAULT-VALUE}")
  private Format format = Format.TABLE;

  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "A value for a variable of the question. Several of one name make a list.")
  private List<String> variables = List.of();

  @Option(
      names = "--rows",
      paramLabel = "LIST",
      description = "The list that makes the rows of a table, such as councilDecisions.campaigns.")
  private @Nullable String rows;

  @Option(
      names = "--language",
      paramLabel = "da|nb|sv|fi|en",
      description = "The language in which the questions are listed. Default: en")
  private @Nullable String language;

  @Mixin private Settings.Store store = new Settings.Store();
  @Mixin private Settings.Neo4j neo4j = new Settings.Neo4j();
  @Mixin private Settings.Remote remote = new Settings.Remote();

  @Override
  public Integer call() throws IOException {
    KeptQuestions questions = KeptQuestions.load();
    if (name == null) {
      KeptQuestions.load(QuestionWords.language(language)).groups().forEach(AskCommand::list);
      return 0;
    }
    Asked asked = new Asked(name, texts(), rows);
    try (AnswerSource source = source(questions, asked)) {
      Console.write(answer(source, asked));
    }
    return 0;
  }

  private static void list(QuestionGroup group) {
    Console.say("@|bold " + group.title() + "|@");
    for (Question question : group.questions()) {
      Console.say("  " + question.name() + ": " + question.title());
      for (QuestionVariable variable : question.variables()) {
        Console.say("      " + withDefault(variable) + "  " + variable.sentence());
      }
    }
  }

  /** The options that give a variable its default, as one would type them. */
  private static String withDefault(QuestionVariable variable) {
    Object initial = Objects.requireNonNullElse(variable.initial(), "…");
    List<?> items = initial instanceof List<?> list ? list : List.of(initial);
    return items.stream()
        .map(String::valueOf)
        .map(item -> item.contains(" ") ? "\"" + item + "\"" : item)
        .map(item -> "--var " + variable.name() + "=" + item)
        .collect(Collectors.joining(" "));
  }

  private Map<String, List<String>> texts() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (String variable : variables) {
      int equals = variable.indexOf('=');
      if (equals < 1 && spec != null) {
        throw new ParameterException(
            spec.commandLine(), "\"" + variable + "\" is no variable; write --var name=value.");
      }
      texts
          .computeIfAbsent(variable.substring(0, equals), n -> new ArrayList<>())
          .add(variable.substring(equals + 1));
    }
    return texts;
  }

  private AnswerSource source(KeptQuestions questions, Asked asked) throws IOException {
    if (remote.url != null && !remote.url.isEmpty()) {
      return ServerSource.at(remote.url);
    }
    questions.get(asked.name()); // a store takes seconds to open
    GraphPlace place = GraphPlace.of(store, neo4j, Objects.requireNonNull(spec).commandLine());
    Optional<AnswerSource> serving =
        place.folder().isEmpty() ? Optional.empty() : ServerSource.find(place.folder().get());
    return serving.orElseGet(() -> StoreSource.open(place, questions));
  }

  private String answer(AnswerSource source, Asked asked) {
    return switch (format) {
      case JSON -> JSON_MAPPER.writeValueAsString(JSON_MAPPER.readTree(source.json(asked))) + "\n";
      case CSV -> source.csv(asked);
      case TABLE -> TextColumns.of(source.csv(asked));
    };
  }
}

package org.kommunegraf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.questions.KeptQuestions;
import org.kommunegraf.questions.Question;
import org.kommunegraf.questions.VariableReader;
import org.kommunegraf.release.StoredReleases;
import org.kommunegraf.table.WholeTable;
import tools.jackson.databind.json.JsonMapper;

/** Answers from the published release of a store that no server holds. */
final class StoreSource implements AnswerSource {

  private static final JsonMapper JSON = new JsonMapper();

  private final KeptQuestions questions;
  private final GraphQlEngine engine;
  private final GraphStore store;

  private StoreSource(KeptQuestions questions, GraphQlEngine engine, GraphStore store) {
    this.questions = questions;
    this.engine = engine;
    this.store = store;
  }

  /**
   * Reads the release. The store is held until the source is closed, as a question may ask for
   * earlier releases.
   *
   * @throws UnansweredException if nothing was published there
   */
  static StoreSource open(GraphPlace place, KeptQuestions questions) {
    place.folder().ifPresent(StoreSource::refuseMissing);
    GraphStore store = place.open();
    try {
      return of(store, place.toString(), questions);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static void refuseMissing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw nothing("There is no store in " + folder);
    }
  }

  /** The source over an open store, which it closes with itself. */
  static StoreSource of(GraphStore store, String name, KeptQuestions questions) {
    StoredReleases releases =
        StoredReleases.of(store).orElseThrow(() -> nothing(name + " is empty"));
    return new StoreSource(questions, new GraphQlEngine(releases), store);
  }

  private static UnansweredException nothing(String what) {
    return new UnansweredException(
        Console.OUTSIDE,
        what
            + ". Run \"kommunegraf serve\" or \"kommunegraf import data\" once, name another store"
            + " with --store, or a running server with --url.");
  }

  @Override
  public String json(Asked asked) {
    GraphQlAnswer answer = engine.execute(request(asked));
    refuse(answer);
    return JSON.writeValueAsString(answer.body());
  }

  @Override
  public String csv(Asked asked) {
    String rows = asked.rows() == null ? questions.get(asked.name()).rows() : asked.rows();
    WholeTable table = WholeTable.of(engine, request(asked), rows, WholeTable.MOST_ROWS);
    while (table.count()) {
      // each call counts a part
    }
    table.failure().ifPresent(StoreSource::refuse);
    StringBuilder csv = new StringBuilder();
    for (Optional<String> part = table.next(); part.isPresent(); part = table.next()) {
      csv.append(part.get());
    }
    return csv.toString();
  }

  private GraphQlRequest request(Asked asked) {
    Question question = questions.get(asked.name());
    return question.request(VariableReader.read(question, asked.variables()), null);
  }

  private static void refuse(GraphQlAnswer answer) {
    if (!answer.errors().isEmpty() && answer.body().get("errors") instanceof List<?> errors) {
      throw new UnansweredException(
          Console.MISUSED,
          errors.stream()
              .map(error -> String.valueOf(((Map<?, ?>) error).get("message")))
              .collect(Collectors.joining("\n")));
    }
  }

  @Override
  public void close() {
    store.close();
  }
}

package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.RealData;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Shape;
import org.kommunegraf.questions.AnswerRows;
import org.kommunegraf.questions.KeptQuestions;
import org.kommunegraf.questions.Question;
import org.kommunegraf.questions.Question.CypherGives;
import org.kommunegraf.release.StoredReleases;
import org.kommunegraf.table.TableQuery;

/**
 * The Cypher of each kept question, over the stored graph, gives the same rows as its GraphQL, or
 * the same facts where the graph keeps no such answer.
 */
class QuestionsInCypherIT {

  private static final KeptQuestions QUESTIONS = KeptQuestions.load();

  @TempDir private static Path folder;
  private static Cypher cypher;
  private static CypherStore store;
  private static GraphQlEngine engine;

  @BeforeAll
  static void publish() {
    cypher = EmbeddedStore.openCypher(folder);
    store = CypherStore.alone(cypher);
    store.publish(
        RealData.entities().stream().map(QuestionsInCypherIT::earlier).toList(), Progress.SILENT);
    store.publish(RealData.entities(), Progress.SILENT);
    engine = new GraphQlEngine(StoredReleases.of(store).orElseThrow());
  }

  /** The entity as an earlier release had it, so that what asks for no label finds two of it. */
  private static Entity earlier(Entity entity) {
    Shape shape = Shape.of(entity);
    List<@Nullable Object> values =
        shape.components().stream()
            .map(component -> earlier(component, component.of((Record) entity)))
            .collect(Collectors.toCollection(ArrayList::new));
    return shape.build(entity.identity(), values);
  }

  private static @Nullable Object earlier(Component component, @Nullable Object value) {
    return switch (component.name()) {
      case "names" ->
          Stream.concat(((List<?>) value).stream(), Stream.of(LocalName.parse("Earlier"))).toList();
      case "statement", "note", "label", "publisher" ->
          value == null ? "Earlier" : value + " earlier";
      default -> value;
    };
  }

  @AfterAll
  static void close() {
    cypher.close();
  }

  @TestFactory
  Stream<DynamicTest> bothLanguagesGiveTheSameRows() {
    return QUESTIONS
        .all()
        .map(question -> DynamicTest.dynamicTest(question.name(), () -> compare(question)));
  }

  @Test
  void theStoreGivesBackTheDocumentsAsTheyWereRead() {
    assertThat(store.entities(2)).containsExactlyInAnyOrderElementsOf(RealData.entities());
  }

  @Test
  void thereAreEnough() {
    assertThat(QUESTIONS.all().count()).isGreaterThanOrEqualTo(24);
    assertThat(QUESTIONS.all().filter(q -> q.cypherGives() == CypherGives.ROWS).count())
        .isGreaterThanOrEqualTo(16);
  }

  private static void compare(Question question) throws IOException {
    TableQuery query =
        TableQuery.of(engine.schema(), question.request(Map.of(), null), question.rows())
            .orElseThrow(() -> new AssertionError(answer(question)));
    GraphQlAnswer answer = engine.execute(query.asked());
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();

    List<String> columns = new ArrayList<>();
    List<List<String>> stored = new ArrayList<>();
    cypher.read(
        question.cypher(),
        parameters(question),
        row -> {
          columns.clear();
          columns.addAll(row.columns().keySet().stream().sorted().toList());
          stored.add(
              columns.stream().map(name -> AnswerRows.ofCypher(row.columns().get(name))).toList());
        });
    assertThat(stored).isNotEmpty();
    assertThat(columns).anyMatch(name -> name.endsWith(".id"));

    List<List<String>> answered =
        AnswerRows.of(answer.body().get("data"), columns, query.rows().orElseThrow());
    if (question.ordered()) {
      assertThat(answered).as(columns.toString()).isEqualTo(stored);
    } else {
      assertThat(answered).as(columns.toString()).containsExactlyInAnyOrderElementsOf(stored);
    }
  }

  private static String answer(Question question) {
    return engine.execute(question.request(Map.of(), null)).body().toString();
  }

  private static Map<String, Object> parameters(Question question) {
    Map<String, Object> parameters = new HashMap<>();
    question.variables().forEach(variable -> parameters.put(variable.name(), variable.initial()));
    return parameters;
  }
}

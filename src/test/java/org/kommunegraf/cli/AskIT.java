package org.kommunegraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.Awaited;
import org.kommunegraf.RealData;
import org.kommunegraf.cli.AnswerSource.Asked;
import org.kommunegraf.graph.EmbeddedStore;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.Progress;
import org.kommunegraf.http.WebServer;
import org.kommunegraf.questions.KeptQuestions;

/** A kept question gives the same answer from a running server and from a store. */
class AskIT {

  private static final KeptQuestions QUESTIONS = KeptQuestions.load();

  @TempDir private static Path folder;
  private static Vertx vertx;
  private static WebServer web;
  private static AnswerSource server;
  private static AnswerSource store;

  @BeforeAll
  static void open() throws Exception {
    GraphStore graph = EmbeddedStore.open(folder);
    graph.publish(RealData.entities(), Progress.SILENT);
    store = StoreSource.of(graph, "The store", QUESTIONS);
    ReleaseAnswering answering = new ReleaseAnswering();
    answering.answerFrom(RealData.release());
    vertx = Vertx.vertx();
    web =
        WebServer.start(vertx, "127.0.0.1", 0, answering).await(Awaited.SECONDS, TimeUnit.SECONDS);
    server = ServerSource.at(web.address());
  }

  @AfterAll
  static void close() throws Exception {
    store.close();
    web.close().await(Awaited.SECONDS, TimeUnit.SECONDS);
    vertx.close().await(Awaited.SECONDS, TimeUnit.SECONDS);
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionGivesTheSameTable() {
    return QUESTIONS
        .all()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.name(),
                    () -> {
                      Asked asked = new Asked(question.name(), Map.of(), null);
                      assertThat(server.csv(asked)).isEqualTo(store.csv(asked)).contains("\r\n");
                    }));
  }

  @Test
  void variablesAreGivenToBoth() {
    Asked asked =
        new Asked(
            "spends-of-a-municipality", Map.of("code", List.of("101")), "municipality.spends");
    assertThat(server.csv(asked)).isEqualTo(store.csv(asked)).doesNotContain("Aarhus");
    Asked wrong = new Asked("largest-spends", Map.of("currency", List.of("XXX")), null);
    for (AnswerSource source : List.of(server, store)) {
      assertThatThrownBy(() -> source.json(wrong))
          .isInstanceOfSatisfying(
              UnansweredException.class, e -> assertThat(e.exitCode()).isEqualTo(2))
          .hasMessageContaining("currency is XXX; write one of DKK");
      assertThatThrownBy(() -> source.csv(new Asked("main-question", Map.of(), "campaigns")))
          .hasMessageContaining("There is no list \"campaigns\" in this answer");
    }
  }

  @Test
  void theServerOfAStoreIsFoundByItsAddress(@TempDir Path other) throws IOException {
    assertThat(ServerSource.find(other)).isEmpty();
    Files.writeString(other.resolve(ServeCommand.ADDRESS_FILE), "http://127.0.0.1:1/");
    assertThat(ServerSource.find(other)).as("left by a server that was killed").isEmpty();
    Files.writeString(other.resolve(ServeCommand.ADDRESS_FILE), web.address());
    assertThat(ServerSource.find(other)).isPresent();
  }

  @Test
  void aTableForTheTerminalCutsNothingOff() {
    assertThat(
            TextColumns.of(
                "\ufeffname,amount,none\r\n"
                    + "A long name that is wrapped in its column,12.50,\r\n"
                    + "b,0.00,\r\n"))
        .isEqualTo(
            """
            name                            amount
            ------------------------------  ------
            A long name that is wrapped in   12.50
            its column
            b                                 0.00
            """);
  }
}

package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kommunegraf.RealData;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.Neo4jServer;
import org.kommunegraf.graph.Progress;
import org.kommunegraf.graph.RemoteStore;
import org.kommunegraf.release.Release;

/**
 * A Neo4j server gives each golden query the same answer, byte by byte, as Neo4j in this process.
 */
class GoldenAnswersFromServerIT {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private static GraphQlEngine server;

  @BeforeAll
  static void publish() {
    try (GraphStore store = RemoteStore.open(Neo4jServer.emptied().access())) {
      store.publish(RealData.entities(), Progress.SILENT);
      Release release = Release.load(store).orElseThrow();
      server = new GraphQlEngine(() -> release);
    }
  }

  @TestFactory
  Stream<DynamicTest> bothStoresGiveTheSameAnswer() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }
  }

  private static void compare(Path query) throws IOException {
    GraphQlRequest request = new GraphQlRequest(Files.readString(query), null, Map.of(), null);
    assertThat(Answers.text(Answers.json(server, request)))
        .isEqualTo(Answers.text(Answers.to(request)));
  }
}

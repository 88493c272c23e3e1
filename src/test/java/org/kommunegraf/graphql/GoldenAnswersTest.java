package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kommunegraf.Golden;
import tools.jackson.databind.JsonNode;

/**
 * Each query in {@code golden/} gives the answer kept beside it, over the five documents in a real
 * Neo4j.
 */
class GoldenAnswersTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> everyQueryGivesItsAnswer() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".graphql", "");
  }

  private static void check(Path query) throws IOException {
    JsonNode answer = Answers.to(Files.readString(query));
    // the release's hash changes with every fact, the answer does not
    assertThat(answer.at("/extensions/release/id").asString()).isEqualTo("release:1");
    JsonNode kept = answer.has("errors") ? answer.get("errors") : answer.get("data");
    Golden.assertEqual(query.resolveSibling(name(query) + ".json"), Answers.text(kept));
  }
}

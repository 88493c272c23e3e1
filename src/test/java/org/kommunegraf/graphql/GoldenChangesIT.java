package org.kommunegraf.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kommunegraf.Golden;
import org.kommunegraf.ThreeReleases;
import org.kommunegraf.release.StoredReleases;
import tools.jackson.databind.JsonNode;

/**
 * Each query in {@code golden/changes/} gives the answer beside it, over a store of three releases.
 */
class GoldenChangesIT {

  private static final Path FOLDER = Path.of("src/test/resources/golden/changes");

  private final GraphQlEngine engine =
      new GraphQlEngine(StoredReleases.of(ThreeReleases.store()).orElseThrow());

  @TestFactory
  Stream<DynamicTest> everyQueryGivesItsAnswer() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private void check(Path query) throws IOException {
    JsonNode answer =
        Answers.json(engine, new GraphQlRequest(Files.readString(query), null, Map.of(), null));
    JsonNode kept = answer.has("errors") ? answer.get("errors") : answer.get("data");
    String name = query.getFileName().toString().replace(".graphql", ".json");
    Golden.assertEqual(query.resolveSibling(name), Answers.text(kept));
  }
}

package org.kommunegraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.Awaited;
import org.kommunegraf.Gate;
import org.kommunegraf.Program.Ended;
import org.kommunegraf.ThreeReleases;
import org.kommunegraf.graph.Neo4jProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program as people start it, over a Neo4j server that is published to, stopped and started.
 */
@Gate
class FollowingServerIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SPENDS =
      "/graphql?query=" + encode("{ spends { nodes { id amount { value } } } }");

  private static Neo4jProcess neo4j;

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of("/bin/bash")),
        "the launcher is a shell script; there is no bash here");
    neo4j = Neo4jProcess.start(Files.createTempDirectory(Path.of("target"), "follow"), Map.of());
  }

  @AfterAll
  static void stop() {
    neo4j.close();
  }

  private static String encode(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(neo4j.environment());
    environment.put("KOMMUNEGRAF_DATA", folder.resolve("data").toString());
    return environment;
  }

  private Process serve() throws IOException {
    Path errors = Files.createTempFile(folder, "serve", ".err");
    return LauncherIT.builder(environment(), "serve", "--port", "0")
        .redirectError(errors.toFile())
        .start();
  }

  private static URI ready(BufferedReader out) throws IOException {
    String line = out.readLine();
    assertThat(line).startsWith("Ready, release 1: http://127.0.0.1:");
    return URI.create(line.substring(line.indexOf("http://")));
  }

  private HttpResponse<String> get(URI server, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
  }

  private JsonNode health(URI server, Predicate<JsonNode> expected)
      throws IOException, InterruptedException {
    JsonNode health = null;
    for (int i = 0; i < 10 * Awaited.SECONDS && (health == null || !expected.test(health)); i++) {
      Thread.sleep(100);
      HttpResponse<String> response = get(server, "/health/ready");
      assertThat(response.statusCode()).isEqualTo(200);
      health = JSON.readTree(response.body());
    }
    assertThat(expected.test(health)).as(String.valueOf(health)).isTrue();
    return health;
  }

  /** Two on an empty server: one publishes, both serve; and then all that befalls them. */
  @Test
  void bothFollowWhatIsPublishedAndOutliveTheServer() throws Exception {
    ThreeReleases.write(1, folder.resolve("data"));
    Process one = serve();
    Process other = serve();
    try (BufferedReader out = one.inputReader();
        BufferedReader otherOut = other.inputReader()) {
      URI server = ready(out);
      URI second = ready(otherOut);
      ThreeReleases.write(2, folder.resolve("data"));
      Ended importing = LauncherIT.run(environment(), "import", folder.resolve("data").toString());
      assertThat(importing.out()).as(importing.toString()).contains("Published release 2");
      health(second, health -> health.at("/number").asInt() == 2);
      JsonNode health = health(server, h -> h.at("/number").asInt() == 2);
      assertThat(health.at("/store/reachable").asBoolean()).isTrue();
      assertThat(health.at("/newest/id").asString()).isEqualTo("release:2");
      String now = get(server, SPENDS).body();
      assertThat(now).contains("1200.00").doesNotContain("banner");
      assertThat(get(second, SPENDS).body()).isEqualTo(now);
      String then = get(server, SPENDS + "&release=release:1").body();
      assertThat(then).contains("1000.00", "banner", "\"id\":\"release:1\"");

      neo4j.stop();
      answersGoOn(server, second, now, then);
      neo4j.start();
      for (URI each : new URI[] {server, second}) {
        JsonNode found = health(each, h -> h.at("/store/reachable").asBoolean());
        assertThat(found.at("/store/message").isMissingNode()).isTrue();
        assertThat(get(each, SPENDS + "&release=release:1").body()).isEqualTo(then);
      }
    } finally {
      one.destroy();
      other.destroy();
      assertThat(one.waitFor(Awaited.SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(other.waitFor(Awaited.SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    saysEachThingOnce();
  }

  /** While the server is stopped; the release that was answered from before is still there. */
  private void answersGoOn(URI server, URI second, String now, String then) throws Exception {
    JsonNode lost = health(server, h -> !h.at("/store/reachable").asBoolean());
    assertThat(lost.at("/number").asInt()).isEqualTo(2);
    assertThat(lost.at("/store/message").asString())
        .isEqualTo("The store does not answer; the log says why.");
    assertThat(lost.toString()).doesNotContain("bolt", "neo4j");
    assertThat(get(server, SPENDS).body()).isEqualTo(now);
    health(second, h -> !h.at("/store/reachable").asBoolean());
    assertThat(get(second, SPENDS).body()).isEqualTo(now);
    assertThat(get(second, SPENDS + "&release=release:1").body()).isEqualTo(then);
  }

  private void saysEachThingOnce() throws IOException {
    StringBuilder said = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".err")).toList()) {
        String errors = Files.readString(file);
        said.append(errors);
        assertThat(errors).contains("WARN Following: The Neo4j server at bolt://");
        assertThat(errors).containsOnlyOnce("WARN Following: The store answers again, after ");
        assertThat(errors.lines().map(line -> line.replaceFirst("^\\S+ WARN", "WARN")))
            .doesNotHaveDuplicates();
      }
    }
    assertThat(said.toString())
        .contains("Answers go on from release:2.")
        .doesNotContain(neo4j.login().secret(), "\tat ", "Exception", "SLF4J");
  }
}

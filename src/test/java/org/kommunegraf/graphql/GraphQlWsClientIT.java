package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Awaited;
import org.kommunegraf.Gate;
import org.kommunegraf.RealData;
import org.kommunegraf.cli.ReleaseServer;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.release.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client graphql-ws, by those who wrote the protocol, listens to a server under Node. */
@Gate
class GraphQlWsClientIT {

  private static final JsonMapper JSON = new JsonMapper();

  @BeforeEach
  void clientIsInstalled() throws Exception {
    FrontEnd.layOut(new GraphQlEngine(RealData::release).schemaText());
    FrontEnd.install();
  }

  private static Release numbered(int number) {
    return Release.of(new ReleaseHeader(number, "0".repeat(64), Instant.EPOCH), List.of());
  }

  private static JsonNode line(BufferedReader lines, String name) throws IOException {
    String line = Objects.requireNonNullElse(lines.readLine(), "the client ended");
    assertThat(line).startsWith("{\"" + name + "\":");
    return JSON.readTree(line).path(name);
  }

  @Test
  void itHearsOfReleasesAndAsksMeanwhile() throws Exception {
    try (ReleaseServer server = ReleaseServer.over(numbered(1))) {
      String address = server.origin().replace("http:", "ws:") + "/graphql";
      Process client = FrontEnd.start("node", "listen.mjs", address, "2");
      try (BufferedReader lines = client.inputReader()) {
        assertThat(line(lines, "listening").at("/data/release/id").asString())
            .isEqualTo("release:1");
        for (int number = 2; number <= 3; number++) {
          server.answerFrom(numbered(number));
          JsonNode heard = line(lines, "heard");
          assertThat(heard.at("/data/releasePublished/number").asInt()).isEqualTo(number);
          assertThat(heard.at("/extensions/release/id").asString()).isEqualTo("release:" + number);
        }
        assertThat(line(lines, "refused").at("/0/extensions/code").asString())
            .isEqualTo("VALIDATION_ERROR");
        assertThat(line(lines, "asked").at("/data/release/id").asString()).isEqualTo("release:3");
        assertThat(client.waitFor(Awaited.SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(client.exitValue()).isZero();
      } finally {
        client.destroyForcibly();
      }
    }
  }
}

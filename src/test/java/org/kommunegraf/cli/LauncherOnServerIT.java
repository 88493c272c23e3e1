package org.kommunegraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.Awaited;
import org.kommunegraf.Gate;
import org.kommunegraf.Program.Ended;
import org.kommunegraf.graph.Neo4jServer;

/** The program as people start it, over a Neo4j server. */
@Gate
class LauncherOnServerIT {

  /** Some thousand more follow. */
  private static final int ENOUGH_NODES = 500;

  private Neo4jServer neo4j;
  private Map<String, String> environment;

  @TempDir private Path folder;

  @BeforeAll
  static void aShellIsThere() {
    assumeTrue(
        Files.isExecutable(Path.of("/bin/bash")),
        "the launcher is a shell script; there is no bash here");
  }

  @BeforeEach
  void empty() {
    neo4j = Neo4jServer.emptied();
    environment = neo4j.environment();
  }

  @Test
  void manyReadAndOneAtATimePublishes() throws Exception {
    Ended empty = LauncherIT.run(environment, "ask", "stated-zeros");
    assertThat(empty.code()).as(empty.toString()).isEqualTo(3);
    assertThat(empty.err()).contains("The database at bolt://").contains("is empty");

    Process server = LauncherIT.start(environment, "serve", "--port", "0");
    try (BufferedReader out = server.inputReader()) {
      assertThat(out.readLine()).startsWith("Ready, release 1: http://127.0.0.1:");
      Ended importing = LauncherIT.run(environment, "import", "data/aarhus-2019");
      assertThat(importing.code()).as(importing.toString()).isZero();
      assertThat(importing.out()).contains("Nothing would change");
      Ended asked = LauncherIT.run(environment, "ask", "stated-zeros", "--format", "json");
      assertThat(asked.code()).as(asked.toString()).isZero();
      assertThat(asked.out()).contains("\"value\" : \"0.00\"");
      assertThat(asked.err()).isEmpty();
    } finally {
      server.destroy();
      assertThat(server.waitFor(Awaited.SECONDS, TimeUnit.SECONDS)).isTrue();
      server.destroyForcibly();
    }
  }

  /** The one that was killed holds the lease for half a minute more; what it wrote is removed. */
  @Test
  void aServeThatIsKilledWhileItPublishesIsReplaced() throws Exception {
    Process killed = LauncherIT.start(environment, "serve", "--port", "0");
    for (int i = 0; i < 20 * Awaited.SECONDS && neo4j.countNodes() < ENOUGH_NODES; i++) {
      Thread.sleep(50);
    }
    killed.destroyForcibly();
    assertThat(killed.waitFor()).isEqualTo(128 + 9);
    long left = neo4j.countNodes();
    assertThat(left).isGreaterThanOrEqualTo(ENOUGH_NODES);
    Ended none = LauncherIT.run(environment, "ask", "stated-zeros");
    assertThat(none.err()).as("with %d nodes", left).contains("is empty");

    Process next = LauncherIT.start(environment, "serve", "--port", "0");
    try (BufferedReader out = next.inputReader()) {
      assertThat(out.readLine()).startsWith("Ready, release 1: http://127.0.0.1:");
      Ended importing = LauncherIT.run(environment, "import", "data");
      assertThat(importing.out()).contains("Nothing would change");
    } finally {
      next.destroyForcibly();
    }
  }

  /** What an import keeps would get a new hash, as if it had been published so. */
  @Test
  void aDamagedReleaseIsMendedByAllDataAndKeptByNone() throws Exception {
    Ended first = LauncherIT.run(environment, "import", "data");
    assertThat(first.code()).as(first.toString()).isZero();
    neo4j.run(
        """
        MATCH (s:Entity {id: 'spend:aarhus/det-betaler-sig-facebook'})
        SET s.amount_value = s.amount_value + 1, s.amount_min = s.amount_min + 1,
            s.amount_max = s.amount_max + 1
        """);

    Ended part = LauncherIT.run(environment, "import", "data/copenhagen-2015");
    assertThat(part.code()).as(part.toString()).isEqualTo(3);
    assertThat(part.err())
        .contains("Release 1 was read with the SHA-256 ", "import all data again")
        .doesNotContain("\tat ");
    Ended whole = LauncherIT.run(environment, "import", "data");
    assertThat(whole.code()).as(whole.toString()).isZero();
    assertThat(whole.out()).contains("1 changed", "Published release 2");
    Ended again = LauncherIT.run(environment, "import", "data/copenhagen-2015");
    assertThat(again.out()).contains("Nothing would change");

    neo4j.run("MATCH (r:Release {number: 2}) SET r.sha256 = 'somebody else wrote this'");
    Ended otherHash = LauncherIT.run(environment, "import", "data");
    assertThat(otherHash.code()).as(otherHash.toString()).isZero();
    assertThat(otherHash.out()).contains("Published release 3");
  }

  @Test
  void aWrongPasswordIsASentence() throws Exception {
    Map<String, String> wrong = new HashMap<>(environment);
    wrong.remove("KOMMUNEGRAF_PASSWORD");
    Path file = Files.writeString(folder.resolve("password"), "wrong-password\n");
    wrong.put("KOMMUNEGRAF_PASSWORD_FILE", file.toString());
    Ended ended = LauncherIT.run(wrong, "import", "data/aarhus-2019");
    assertThat(ended.code()).as(ended.toString()).isEqualTo(3);
    assertThat(ended.err())
        .contains("refused the user \"neo4j\"")
        .doesNotContain("wrong-password", "\tat ", "INFO", "WARN");
  }
}

package org.kommunegraf.graph;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kommunegraf.Awaited;
import org.neo4j.kernel.internal.Version;

/**
 * The libraries of a Neo4j server, copied by a build of their own, so that none of them is on the
 * class path of this program.
 */
final class Neo4jLibraries {

  /**
   * How Java runs what ends soon: most of its time is compiling Neo4j, and half of that is the
   * compiler that pays off later.
   */
  static final List<String> SHORT_LIVED =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

  private Neo4jLibraries() {}

  /** The folder that has them; the first call fills it, while other test processes wait. */
  static synchronized Path folder() {
    String version = Version.getNeo4jVersion();
    Path folder = Path.of("target/neo4j-server-libraries", version).toAbsolutePath();
    try {
      Files.createDirectories(folder);
      try (FileChannel turn = FileChannel.open(folder.resolve("turn"), CREATE, WRITE)) {
        turn.lock();
        if (!Files.exists(folder.resolve("whole"))) {
          fetch(version, folder);
          Files.createFile(folder.resolve("whole"));
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fetch(String version, Path folder) {
    String maven = System.getProperty("maven.home");
    run(
        folder,
        List.of(
            maven == null ? "mvn" : maven + "/bin/mvn",
            "-B",
            "-q",
            "-f",
            Path.of("src/test/neo4j-server/pom.xml").toAbsolutePath().toString(),
            "-Dneo4j.version=" + version,
            "dependency:copy-dependencies",
            "-DoutputDirectory=" + folder));
  }

  /** Runs a command over a server's home to its end. */
  static void run(Path home, List<String> command) {
    Path log = home.resolve("command.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("NEO4J_HOME", home.toString());
    builder.environment().put("NEO4J_CONF", home.resolve("conf").toString());
    try {
      Process process = builder.start();
      assertThat(process.waitFor(Awaited.SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}

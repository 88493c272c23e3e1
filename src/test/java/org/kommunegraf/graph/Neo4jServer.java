package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.kommunegraf.graph.RemoteAccess.Limits;
import org.neo4j.kernel.internal.Version;

/**
 * A Neo4j server of its own, as a process, for all tests of this run; or the one that {@code
 * KOMMUNEGRAF_TEST_NEO4J} names, with {@code …_USER} and {@code …_PASSWORD}. The tests empty it.
 */
public final class Neo4jServer {

  private static final String NAMED = System.getenv("KOMMUNEGRAF_TEST_NEO4J");
  private static final int SECONDS_TO_START = 120;

  private final String address;
  private final Login login;

  private Neo4jServer(String address, Login login) {
    this.address = address;
    this.login = login;
  }

  private static final class Shared {
    static final Neo4jServer SERVER = NAMED == null ? start() : named();
  }

  /** The server, emptied; it is started when it is first asked for. */
  public static Neo4jServer emptied() {
    try (Cypher cypher = RemoteCypher.open(Shared.SERVER.access())) {
      cypher.write(new Cypher.Statement("MATCH (n) DETACH DELETE n", Map.of()));
    }
    return Shared.SERVER;
  }

  /** Its Bolt address. */
  public String address() {
    return address;
  }

  Login login() {
    return login;
  }

  public RemoteAccess access() {
    return new RemoteAccess(address, login, null, null, null, Limits.USUAL);
  }

  /** The variables with which the program finds it. */
  public Map<String, String> environment() {
    return Map.of(
        "KOMMUNEGRAF_NEO4J", address,
        "KOMMUNEGRAF_USER", String.valueOf(login.user()),
        "KOMMUNEGRAF_PASSWORD", login.secret());
  }

  private static Neo4jServer named() {
    return new Neo4jServer(
        NAMED,
        new Login(
            System.getenv("KOMMUNEGRAF_TEST_NEO4J_USER"),
            System.getenv("KOMMUNEGRAF_TEST_NEO4J_PASSWORD")));
  }

  private static Neo4jServer start() {
    try {
      Path libraries = libraries();
      Path home = Files.createTempDirectory(Path.of("target"), "neo4j-server").toAbsolutePath();
      int port = freePort();
      configure(home, port);
      String password = UUID.randomUUID().toString();
      run(
          home,
          List.of(
              java(),
              "-cp",
              libraries + "/*",
              "org.neo4j.cli.AdminTool",
              "dbms",
              "set-initial-password",
              password));
      startProcess(home, libraries);
      return new Neo4jServer("bolt://127.0.0.1:" + port, new Login("neo4j", password));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Copied by a build of its own, so that none of it is on the class path of this program. */
  private static Path libraries() throws IOException, InterruptedException {
    String version = Version.getNeo4jVersion();
    Path folder = Path.of("target/neo4j-server-libraries", version).toAbsolutePath();
    if (!Files.exists(folder.resolve("whole"))) {
      Files.createDirectories(folder);
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
      Files.createFile(folder.resolve("whole"));
    }
    return folder;
  }

  private static void configure(Path home, int port) throws IOException {
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(
        home.resolve("conf/neo4j.conf"),
        """
        server.bolt.listen_address=127.0.0.1:%d
        server.bolt.advertised_address=127.0.0.1:%d
        server.http.enabled=false
        server.https.enabled=false
        server.memory.pagecache.size=32m
        dbms.usage_report.enabled=false
        db.tx_log.preallocate=false
        internal.dbms.bolt.netty_server_shutdown_quiet_period=0
        """
            .formatted(port, port));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The shell ends the server when its input ends, and that ends with this process in any way. */
  private static void startProcess(Path home, Path libraries)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    command.add("\"$@\" </dev/null & server=$!; cat >/dev/null; kill $server; wait $server");
    command.addAll(List.of("sh", java(), "-Xmx320m", "-XX:+UseSerialGC"));
    for (String opened :
        List.of(
            "java.nio",
            "java.io",
            "sun.nio.ch",
            "java.util.concurrent",
            "java.util.concurrent.atomic")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of(
            "-cp",
            libraries + "/*",
            "org.neo4j.server.CommunityEntryPoint",
            "--home-dir=" + home,
            "--config-dir=" + home.resolve("conf"),
            "--console-mode"));
    Path log = home.resolve("console.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
    awaitStart(log);
  }

  private static void awaitStart(Path log) throws IOException, InterruptedException {
    for (int i = 0; i < SECONDS_TO_START * 10; i++) {
      if (Files.readString(log).contains("Started.")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the server did not start: " + Files.readString(log));
  }

  private static void stop(Process process) {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
    }
  }

  private static void run(Path home, List<String> command)
      throws IOException, InterruptedException {
    Path log = home.resolve("command.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("NEO4J_HOME", home.toString());
    builder.environment().put("NEO4J_CONF", home.resolve("conf").toString());
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}

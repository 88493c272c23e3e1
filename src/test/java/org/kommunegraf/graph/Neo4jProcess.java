package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kommunegraf.graph.RemoteAccess.Limits;

/**
 * A Neo4j server as a process that a test may stop, kill and start again, over a folder that stays.
 * It ends when this process does, however that ends.
 */
public final class Neo4jProcess implements AutoCloseable {

  private static final int SECONDS_TO_START = 300;
  private static final int SECONDS_TO_STOP = 30;

  private final Path home;
  private final int port;
  private final Login login = new Login("neo4j", UUID.randomUUID().toString());
  private Process shell;

  private Neo4jProcess(Path home, int port) {
    this.home = home.toAbsolutePath();
    this.port = port;
  }

  /**
   * Makes a server in an empty folder, and starts it.
   *
   * @param settings what stands in its neo4j.conf beside, or instead of, what a test usually needs
   */
  public static Neo4jProcess start(Path home, Map<String, String> settings) {
    try {
      Neo4jProcess server = new Neo4jProcess(home, freePort());
      server.configure(settings);
      server.setPassword();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its Bolt address. */
  public String address() {
    return "bolt://127.0.0.1:" + port;
  }

  /** Its one account. */
  public Login login() {
    return login;
  }

  /** How a store reaches it. */
  public RemoteAccess access() {
    return new RemoteAccess(address(), login, null, null, null, Limits.USUAL);
  }

  /** The variables with which the program finds it. */
  public Map<String, String> environment() {
    return Map.of(
        "KOMMUNEGRAF_NEO4J", address(),
        "KOMMUNEGRAF_USER", String.valueOf(login.user()),
        "KOMMUNEGRAF_PASSWORD", login.secret());
  }

  /** The process, for signals; there is one while it runs. */
  public long pid() {
    try {
      return Long.parseLong(Files.readString(home.resolve("server.pid")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it said on its console since it was last started. */
  public String log() {
    try {
      return Files.readString(home.resolve("console.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes its neo4j.conf anew; the next start reads it. */
  public void configure(Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("server.bolt.listen_address", "127.0.0.1:" + port);
    all.put("server.bolt.advertised_address", "127.0.0.1:" + port);
    all.put("server.http.enabled", "false");
    all.put("server.https.enabled", "false");
    all.put("server.memory.pagecache.size", "32m");
    all.put("dbms.usage_report.enabled", "false");
    all.put("db.tx_log.preallocate", "false");
    all.put("internal.dbms.bolt.netty_server_shutdown_quiet_period", "0");
    all.putAll(settings);
    try {
      Files.createDirectories(home.resolve("conf"));
      Files.writeString(
          home.resolve("conf/neo4j.conf"),
          all.entrySet().stream()
              .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void setPassword() {
    List<String> command = new ArrayList<>(List.of(Neo4jLibraries.java()));
    command.addAll(Neo4jLibraries.SHORT_LIVED);
    command.addAll(List.of("-cp", Neo4jLibraries.folder() + "/*", "org.neo4j.cli.AdminTool"));
    command.addAll(List.of("dbms", "set-initial-password", login.secret()));
    Neo4jLibraries.run(home, command);
  }

  /** Starts it, and waits until it answers. */
  public void start() {
    try {
      Path log = home.resolve("console.log");
      shell =
          new ProcessBuilder(command())
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      awaitStart();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The shell ends the server when its input ends, and that ends with this process in any way. */
  private List<String> command() {
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    command.add(
        "\"$@\" </dev/null & server=$!; echo $server >server.pid;"
            + " cat >/dev/null; kill $server; wait $server");
    command.addAll(List.of("sh", Neo4jLibraries.java(), "-Xmx320m"));
    command.addAll(Neo4jLibraries.SHORT_LIVED);
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
            Neo4jLibraries.folder() + "/*",
            "org.neo4j.server.CommunityEntryPoint",
            "--home-dir=" + home,
            "--config-dir=" + home.resolve("conf"),
            "--console-mode"));
    return command;
  }

  private void awaitStart() throws InterruptedException {
    for (int i = 0; i < SECONDS_TO_START * 10; i++) {
      if (log().contains("Started.")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the server did not start: " + log());
  }

  /** Stops it as an operator does. */
  public void stop() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it at once (SIGKILL), in the middle of whatever it does. */
  public void kill() {
    shell.descendants().forEach(ProcessHandle::destroyForcibly);
    shell.destroyForcibly();
    try {
      assertThat(shell.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (shell != null && shell.isAlive()) {
      stop();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

package org.kommunegraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.Awaited;
import org.kommunegraf.Pages;
import org.kommunegraf.Program;
import org.kommunegraf.Program.Ended;
import org.kommunegraf.graph.EmbeddedStore;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.Imprint;

/** The program as people start it: a process of its own, by the launcher. */
class LauncherIT {

  @TempDir private Path folder;

  @BeforeAll
  static void aShellIsThere() {
    assumeTrue(
        Files.isExecutable(Path.of("/bin/bash")),
        "the launcher is a shell script; there is no bash here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check                                  | 0 | Sound: 7 folders
          publish                                | 2 | Unmatched argument
          verify --sources nowhere               | 3 | There is no folder nowhere. Name the right one with --sources.
          ask main-qestion                       | 2 | did you mean "main-question"?
          --version                              | 0 | Java
          """)
  void saysWhatItDid(String arguments, int code, String sentence) throws Exception {
    Ended ended = run(Map.of(), arguments.split(" "));
    assertThat(ended.code()).as(ended.toString()).isEqualTo(code);
    assertThat(ended.out() + ended.err())
        .contains(sentence)
        .doesNotContain("\tat ", "Exception", "\u001b[");
  }

  @Test
  void servesUntilItIsToldToStop() throws Exception {
    String store = folder.resolve("store").toString();
    Process server =
        start(
            Map.of("KOMMUNEGRAF_STORE", store, "KOMMUNEGRAF_PUBLISHER_NAME", "The council"),
            "serve",
            "--port",
            "0");
    try (BufferedReader out = server.inputReader()) {
      String ready = out.readLine();
      assertThat(ready).as(errors(server)).startsWith("Ready").contains("http://127.0.0.1:");
      String address = ready.substring(ready.indexOf("http://"));
      assertThat(Files.readString(folder.resolve("store/address"))).isEqualTo(address);
      assertThat(ask(address, "{ campaigns { nodes { name cost { amount { value } } } } }"))
          .contains("36979.00");

      for (List<String> command : commandsThatAsk()) {
        command.addAll(List.of("--store", store));
        Ended asked = Program.run(command.toArray(String[]::new));
        assertThat(asked.code()).as(asked.toString()).isZero();
        assertThat(asked.out()).as(String.join(" ", command)).isNotBlank();
        assertThat(asked.err()).isEmpty();
      }
      Ended csv = Program.run("ask", "main-question", "--format", "csv", "--url", address);
      assertThat(csv.out()).startsWith("\ufeffcouncilDecisions.name,").contains("23487.29");

      assertThat(probe(URI.create(address).getPort())).isZero();

      Ended second = run(Map.of("KOMMUNEGRAF_STORE", store), "serve", "--port", "0");
      assertThat(second.code()).isEqualTo(3);
      assertThat(second.err()).contains("is in use by another process").doesNotContain("\tat ");
      Ended importing = run(Map.of("KOMMUNEGRAF_STORE", store), "import", "data");
      assertThat(importing.code()).isEqualTo(3);
      assertThat(importing.err()).contains("Stop that process").contains("--neo4j");

      server.destroy(); // SIGTERM
      assertThat(server.waitFor(Awaited.SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isIn(0, 143);
      assertThat(folder.resolve("store/address")).doesNotExist();
    } finally {
      server.destroyForcibly();
    }
    Ended alone =
        run(Map.of("KOMMUNEGRAF_STORE", store), "ask", "stated-zeros", "--format", "json");
    assertThat(alone.code()).as(alone.toString()).isZero();
    assertThat(alone.out()).contains("\"value\" : \"0.00\"");
    Ended again = run(Map.of("KOMMUNEGRAF_STORE", store), "import", "data/aarhus-2019");
    assertThat(again.code()).as(again.toString()).isZero();
    assertThat(again.out()).contains("Nothing would change");
    assertThat(publishedBy(Path.of(store)))
        .isEqualTo(new Imprint("The council", "The store was empty."));
  }

  /** The exit code of a container's health check. */
  private static int probe(int port) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder probe =
        new ProcessBuilder(java, "-cp", "target/classes", "org.kommunegraf.HealthProbe");
    probe.environment().put("KOMMUNEGRAF_PORT", String.valueOf(port));
    return probe.redirectOutput(Redirect.DISCARD).start().waitFor();
  }

  @Test
  void aHealthCheckOfNoServerFails() throws Exception {
    assertThat(probe(1)).isEqualTo(1);
  }

  private static Imprint publishedBy(Path store) {
    try (GraphStore graph = EmbeddedStore.open(store)) {
      return graph.findPublished().orElseThrow().imprint();
    }
  }

  /** Those of the pages. */
  private static List<List<String>> commandsThatAsk() {
    List<List<String>> commands =
        Pages.blocks("sh").stream()
            .flatMap(String::lines)
            .filter(line -> line.startsWith("./kommunegraf ask"))
            .map(line -> line.replaceFirst("\\s*#.*", "").replace("./kommunegraf ", ""))
            .distinct()
            .<List<String>>map(line -> new ArrayList<>(List.of(line.split(" "))))
            .toList();
    assertThat(commands).isNotEmpty();
    return commands;
  }

  @Test
  void aTakenPortIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Ended ended =
          run(
              Map.of("KOMMUNEGRAF_STORE", folder.resolve("store").toString()),
              "serve",
              "--host",
              "0.0.0.0",
              "--port",
              String.valueOf(taken.getLocalPort()));
      assertThat(ended.code()).as(ended.toString()).isEqualTo(3);
      assertThat(ended.err())
          .contains(String.valueOf(taken.getLocalPort()))
          .contains("--port")
          .doesNotContain("\tat ");
      assertThat(folder.resolve("store")).as("nothing was published before").doesNotExist();
    }
  }

  @Test
  void anEarlierJavaIsRefusedInASentence() throws Exception {
    Path home = Files.createDirectories(folder.resolve("old-jdk/bin")).getParent();
    Path java =
        Files.writeString(
            home.resolve("bin/java"),
            "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Ended ended = run(Map.of("JAVA_HOME", home.toString()), "check");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .isEqualTo(
            "This is Java 11; Kommunegraf needs 17 or later. Install a newer JDK, or set JAVA_HOME"
                + " to one.\n");
  }

  private static String ask(String address, String query) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address).resolve("/graphql"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"query\": \"" + query + "\"}"))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return response.body();
  }

  static Ended run(Map<String, String> environment, String... arguments) throws Exception {
    Path out = Files.createTempFile("launcher", ".out");
    Path err = Files.createTempFile("launcher", ".err");
    Process process =
        builder(environment, arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(Awaited.SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  static Process start(Map<String, String> environment, String... arguments) throws IOException {
    return builder(environment, arguments).start();
  }

  static ProcessBuilder builder(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of("./kommunegraf"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("KOMMUNEGRAF_NO_BUILD", "true");
    builder.environment().putAll(environment);
    return builder;
  }

  private static String errors(Process process) throws IOException {
    return process.isAlive()
        ? ""
        : new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}

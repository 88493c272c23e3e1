package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.http.Exchange.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbench comes whole from this server, under a strict policy. */
class WorkbenchIT {

  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/workbench/[^\"]+)\"");

  private static Exchange exchange;

  @BeforeAll
  static void open() {
    exchange = Exchange.open();
  }

  @AfterAll
  static void close() {
    exchange.close();
  }

  private static List<String> filesOfThePage() {
    return REFERENCE
        .matcher(exchange.get("/").body())
        .results()
        .map(named -> named.group(1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graphiql", "/?question=main-question", "/graphiql?query=%7Ba%7D"})
  void thePageIsTheSameWhateverItsLinkAsks(String path) {
    HttpResponse<String> page = exchange.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    assertThat(page.body()).isEqualTo(exchange.get("/").body());
  }

  @Test
  void everythingThePageNamesIsHereAndNothingElsewhere() {
    assertThat(filesOfThePage()).hasSizeGreaterThan(10);
    assertThat(exchange.get("/").body()).doesNotContainPattern("(src|href)=\"(https?:)?//");
    for (String file : filesOfThePage()) {
      HttpResponse<String> response = exchange.get(file, "Accept-Encoding", "gzip");
      assertThat(response.statusCode()).as(file).isEqualTo(200);
      assertThat(header(response, "Content-Encoding")).as(file).isEqualTo("gzip");
      assertThat(header(response, "Cache-Control"))
          .as(file)
          .isEqualTo("public, max-age=31536000, immutable");
    }
  }

  /** Parts that the page loads later stand in no list of the page. */
  @Test
  void everyFileOfTheBuildIsServed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target/classes/workbench"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.endsWith(".gz") && !name.equals("index.html"))
          .anyMatch(name -> name.matches("[^.]+\\.[^.]+\\.js"))
          .allSatisfy(
              name ->
                  assertThat(exchange.get("/workbench/" + name).statusCode())
                      .as(name)
                      .isEqualTo(200));
    }
  }

  @Test
  void everyFileOfTheBuildIsHere() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target/classes/workbench"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.endsWith(".gz") && !name.endsWith(".html"))
              .toList();

      assertThat(names).hasSizeGreaterThan(20);
      for (String name : names) {
        assertThat(exchange.get("/workbench/" + name).statusCode()).as(name).isEqualTo(200);
      }
    }
  }

  @Test
  void aFileComesInBothCodingsAndIsTheSameEachTime() {
    String script =
        filesOfThePage().stream().filter(file -> file.endsWith(".js")).findFirst().orElseThrow();
    HttpResponse<String> plain = exchange.get(script);
    HttpResponse<String> compressed = exchange.get(script, "Accept-Encoding", "gzip");

    assertThat(header(plain, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(compressed, "ETag")).isNotEqualTo(header(plain, "ETag"));
    assertThat(exchange.get(script, "If-None-Match", header(plain, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @Test
  void thePolicyAllowsNoScriptOfThePageItselfAndNoOtherHost() {
    HttpResponse<String> page = exchange.get("/");

    assertThat(header(page, "Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self';")
        .doesNotContain("http")
        .doesNotContain("unsafe-eval");
    assertThat(page.body()).doesNotContain("<script>").doesNotContain("<style");
  }

  @Test
  void theLicencesOfWhatIsInItAreNamed() {
    assertThat(exchange.get("/workbench/licences.txt").body())
        .contains("graphiql 5", "monaco-editor 0", "react 19", "Licence: MIT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/workbench/../META-INF/MANIFEST.MF",
        "/workbench/..%2fschema.graphqls",
        "/workbench/%2e%2e/x.js",
        "/workbench//x.js",
        "/workbench/index.html",
        "/workbench/index.html.gz"
      })
  void nothingElseIsGivenAway(String path) {
    assertThat(
            exchange.raw(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404");
  }
}

package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.http.Exchange.header;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbench comes whole from this server, with the main question in it. */
class WorkbenchTest {

  private static final Pattern REFERENCE = Pattern.compile("\"\\./([\\w./-]+)\"");

  private static Exchange exchange;

  @BeforeAll
  static void open() {
    exchange = Exchange.open();
  }

  @AfterAll
  static void close() {
    exchange.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graphiql"})
  void visitorsComeToTheMainQuestion(String path) {
    HttpResponse<String> response = exchange.get(path);
    URI where = URI.create(header(response, "Location"));

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(where.getPath()).isEqualTo("/graphiql/");
    // the page decodes %20, but takes + for a plus
    assertThat(where.getRawQuery()).startsWith("query=").doesNotContain("+");
    assertThat(URLDecoder.decode(where.getRawQuery(), StandardCharsets.UTF_8))
        .contains("councilDecisions {\n");
    assertThat(exchange.get(where.toString()).statusCode()).isEqualTo(200);
  }

  @Test
  void theMainQuestionIsTheOneThatTheSchemaExplains() throws IOException {
    String where = URLDecoder.decode(header(exchange.get("/"), "Location"), StandardCharsets.UTF_8);
    String question = where.substring(where.indexOf('{')).replaceAll("\\s+", " ");

    assertThat(Files.readString(Path.of("schema.graphqls")).replaceAll("\\s+", " "))
        .contains(question);
  }

  @Test
  void aQuestionInTheAddressIsKept() {
    assertThat(header(exchange.get("/graphiql?query=%7Ba%7D"), "Location"))
        .isEqualTo("/graphiql/?query=%7Ba%7D");
  }

  @Test
  void thePageAsksThisServer() {
    HttpResponse<String> page = exchange.get("/graphiql/");

    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    assertThat(page.body())
        .contains("\"graphQLUri\": \"/graphql\"")
        .doesNotContain("__VERTX_GRAPHIQL_CONFIG__");
  }

  @Test
  void everythingThePageNamesIsHereAndNothingElsewhere() {
    HttpResponse<String> page = exchange.get("/graphiql/");
    List<String> files =
        REFERENCE.matcher(page.body()).results().map(named -> named.group(1)).toList();

    assertThat(files).hasSizeGreaterThanOrEqualTo(6).contains("favicon.ico");
    assertThat(page.body()).doesNotContainPattern("(src|href)=\"(https?:)?//");
    for (String file : files) {
      HttpResponse<String> response = exchange.get("/graphiql/" + file, "Accept-Encoding", "gzip");
      assertThat(response.statusCode()).as(file).isEqualTo(200);
      assertThat(header(response, "Content-Encoding")).as(file).isEqualTo("gzip");
      assertThat(header(response, "Cache-Control"))
          .as(file)
          .isEqualTo(
              file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    }
  }

  @Test
  void aFileIsTheSameCompressedOrNotAndEachTime() {
    String name =
        REFERENCE
            .matcher(exchange.get("/graphiql/").body())
            .results()
            .map(MatchResult::group)
            .filter(file -> file.contains("assets/index"))
            .findFirst()
            .orElseThrow()
            .replace("\"./", "/graphiql/")
            .replace("\"", "");
    HttpResponse<String> plain = exchange.get(name);
    HttpResponse<String> first = exchange.get(name, "Accept-Encoding", "gzip");
    HttpResponse<String> second = exchange.get(name, "Accept-Encoding", "gzip");

    assertThat(header(plain, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(header(first, "ETag"))
        .isEqualTo(header(plain, "ETag").replaceFirst("\"$", "-gzip\""));
    assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
    assertThat(exchange.get(name, "If-None-Match", header(plain, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @Test
  void thePolicyNamesEachScriptOfThePage() {
    HttpResponse<String> page = exchange.get("/graphiql/");
    String policy = header(page, "Content-Security-Policy");
    long scripts = Pattern.compile("<script>").matcher(page.body()).results().count();

    assertThat(Pattern.compile("'sha256-[^']+'").matcher(policy).results().count())
        .isEqualTo(scripts)
        .isPositive();
    assertThat(policy)
        .doesNotContain("http")
        .doesNotContain("unsafe-eval")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphiql/../../META-INF/MANIFEST.MF", "/graphiql/..%2f..%2fhandler.js",
            "/graphiql/assets/../index.html",
        "/graphiql/%2e%2e/x.js", "/graphiql/assets//x.js", "/graphiql/index.html",
      })
  void nothingElseIsGivenAway(String path) {
    assertThat(
            exchange.raw(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404");
  }
}

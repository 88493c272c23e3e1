package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.http.Exchange.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is outside of GraphQL: limits, hosts, other origins, addresses that lead nowhere. */
class EdgeIT {

  private static final String HOST = "Host: localhost\r\nConnection: close\r\n\r\n";

  private static Exchange exchange;

  @BeforeAll
  static void open() {
    exchange = Exchange.open();
  }

  @AfterAll
  static void close() {
    exchange.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /nowhere           | 404 |
          GET    | /graphql/nowhere   | 404 |
          GET    | /graphiqlnowhere   | 404 |
          GET    | /workbench/no.js   | 404 |
          GET    | /workbench/        | 404 |
          GET    | /health            | 404 |
          POST   | /                  | 405 | GET, HEAD, OPTIONS
          POST   | /graphiql          | 405 | GET, HEAD, OPTIONS
          DELETE | /schema.graphqls   | 405 | GET, HEAD, OPTIONS
          PUT    | /health/live       | 405 | GET, HEAD, OPTIONS
          PUT    | /graphql           | 405 | GET, HEAD, POST, OPTIONS
          """)
  void aWrongAddressOrMethodIsASentence(String method, String path, int status, String allow) {
    HttpResponse<String> response =
        exchange.send(exchange.request(path).method(method, BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(header(response, "Allow")).isEqualTo(allow == null ? "" : allow);
    assertThat(Exchange.json(response).path("errors").path(0).path("message").asString())
        .endsWith(".");
  }

  @Test
  void aMutationByGetIsToldToPost() {
    assertThat(header(exchange.ask("mutation { echo }"), "Allow")).isEqualTo("POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/graphql",
        "/graphql?query=%7Becho%7D",
        "/graphiql",
        "/workbench/no.js",
        "/schema.graphqls",
        "/health/live",
        "/nowhere"
      })
  void everyAnswerIsKeptFromBeingMisused(String path) {
    HttpResponse<String> response = exchange.get(path);

    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(response, "Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .endsWith("frame-ancestors 'none'");
  }

  @Test
  void pagesOfOtherHostsMayAskAPublicServer() {
    try (Exchange open = Exchange.openTo("0.0.0.0")) {
      HttpResponse<String> preflight = preflight(open, "https://example.org");
      assertThat(preflight.statusCode()).isEqualTo(204);
      assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
      assertThat(header(preflight, "Access-Control-Allow-Headers"))
          .contains("Content-Type")
          .contains("Kommunegraf-Release");
      for (String path :
          new String[] {"/graphql?query=%7Becho%7D", "/graphql", "/schema.graphqls"}) {
        HttpResponse<String> response = open.get(path, "Origin", "https://example.org");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
      }
      assertThat(
              header(
                  open.get("/health/ready", "Origin", "https://example.org"),
                  "Access-Control-Allow-Origin"))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000, http://localhost:3000",
    "http://127.0.0.1:5173, http://127.0.0.1:5173",
    "http://[::1]:80, http://[::1]:80",
    "https://example.org, ''",
    "https://localhost.example.org, ''",
    "null, ''",
    "'http://a b', ''"
  })
  void onlyPagesOfThisMachineMayAskALoopbackServer(String origin, String allowed) {
    assertThat(header(preflight(exchange, origin), "Access-Control-Allow-Origin"))
        .isEqualTo(allowed);
    HttpResponse<String> answer = exchange.get("/graphql?query=%7Becho%7D", "Origin", origin);
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(allowed);
    assertThat(header(answer, "Vary")).contains("Origin");
  }

  private static HttpResponse<String> preflight(Exchange exchange, String origin) {
    return exchange.send(
        exchange
            .request(
                "/graphql",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  @Test
  void optionsTellWhatCanBeDone() {
    HttpResponse<String> options =
        exchange.send(exchange.request("/graphql").method("OPTIONS", BodyPublishers.noBody()));

    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(header(options, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "app.localhost, 200",
    "127.0.0.1:80, 200",
    "127.1.2.3, 200",
    "[::1]:8080, 200",
    "evil.example, 421",
    "localhost.evil.example, 421",
    "127.0.0.1.evil.example, 421",
    "10.0.0.1, 421",
    "[fe80::1], 421",
  })
  void onLoopbackOnlyLoopbackHostsAreAnswered(String host, int status) {
    assertThat(
            exchange.raw(
                "GET /health/live HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n"))
        .startsWith("HTTP/1.1 " + status);
  }

  @Test
  void elsewhereEveryHostIsAnswered() {
    try (Exchange open = Exchange.openTo("0.0.0.0")) {
      assertThat(
              open.raw(
                  "GET /health/live HTTP/1.1\r\n"
                      + "Connection: close\r\n"
                      + "Host: kommunegraf.example\r\n\r\n"))
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aRequestWithoutAHostIsRefusedUnlessItIsOld() {
    assertThat(exchange.raw("GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("Host");
    assertThat(exchange.raw("GET /health/live HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200");
  }

  @Test
  void badEncodingIsTheClientsFault() {
    assertThat(exchange.raw("GET /graphql?query=%7 HTTP/1.1\r\n" + HOST))
        .startsWith("HTTP/1.1 400")
        .contains("BAD_REQUEST");
    assertThat(exchange.raw("GET /gra%phql HTTP/1.1\r\n" + HOST))
        .startsWith("HTTP/1.1 400")
        .contains("BAD_REQUEST");
  }

  @Test
  void severalAcceptLinesAreOneList() {
    assertThat(
            exchange.raw(
                "GET /graphql?query=%7Becho%7D HTTP/1.1\r\n"
                    + "Accept: text/html\r\n"
                    + "Accept: application/json\r\n"
                    + HOST))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void aLongQueryFitsInTheAddress() {
    String query = "{ echo } #" + "a".repeat(30_000);

    assertThat(exchange.ask(query).statusCode()).isEqualTo(200);
  }

  @Test
  void tooMuchIsRefusedWithASentence() {
    assertThat(exchange.raw("GET /graphql?query=" + "a".repeat(40_000) + " HTTP/1.1\r\n" + HOST))
        .contains(" 414 ")
        .contains("REQUEST_TOO_LARGE")
        .contains("send the query by POST");
    assertThat(exchange.raw("GET / HTTP/1.1\r\nX: " + "a".repeat(20_000) + "\r\n" + HOST))
        .contains(" 431 ")
        .contains("REQUEST_TOO_LARGE");
    assertThat(exchange.raw("NONSENSE\r\n\r\n")).contains(" 400 ").contains("BAD_REQUEST");
  }

  @Test
  void aBodyOfMoreThanOneMegabyteIsRefused() {
    String padding = " ".repeat(1_024 * 1_024);
    HttpResponse<String> response = exchange.post("{\"query\": \"{ echo }\"}" + padding);

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(Exchange.error(response).path("code").asString()).isEqualTo("REQUEST_TOO_LARGE");
    assertThat(exchange.post("{\"query\": \"{ echo }\"}" + padding.substring(100)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aFaultOfTheServerTellsNothingOfItsInside() {
    HttpResponse<String> response = exchange.ask("{ broken }");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("secret").doesNotContain("Exception");
  }
}

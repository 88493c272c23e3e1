package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.http.Exchange.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may keep, how it asks whether that still holds, and how bodies are compressed. */
class CachingIT {

  private static final String LARGE = "/graphql?query=%7Blarge%7D";
  private static final String SCHEMA = "/schema.graphqls";

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
  @ValueSource(strings = {LARGE, SCHEMA})
  void whatIsKnownIsNotSentAgain(String path) {
    HttpResponse<String> first = exchange.get(path);
    String tag = header(first, "ETag");

    assertThat(tag).matches("\"[\\w-]{24}\"");
    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(first, "Vary")).startsWith("Accept, Accept-Encoding");
    for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      HttpResponse<String> again = exchange.get(path, "If-None-Match", known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).isEqualTo(tag);
      assertThat(header(again, "Vary")).isEqualTo(header(first, "Vary"));
    }
    assertThat(exchange.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void theTagIsThatOfTheBody() {
    assertThat(header(exchange.ask("{ echo }"), "ETag"))
        .isEqualTo(header(exchange.ask("{ echo }"), "ETag"))
        .isNotEqualTo(header(exchange.ask("{  echo }"), "ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {LARGE, SCHEMA})
  void aLargeBodyIsCompressedForThoseWhoTakeIt(String path)
      throws IOException, InterruptedException {
    String plain = exchange.get(path).body();
    HttpResponse<byte[]> compressed =
        exchange.bytes(exchange.request(path, "Accept-Encoding", "br, gzip;q=0.5"));

    assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(compressed, "ETag"))
        .isEqualTo(header(exchange.get(path), "ETag").replaceFirst("\"$", "-gzip\""));
    assertThat(compressed.body().length).isLessThan(plain.length() / 5);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
    String tag = header(compressed, "ETag");
    assertThat(exchange.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "identity", "gzip;q=0"})
  void othersGetItPlain(String coding) {
    HttpResponse<String> response = exchange.get(LARGE, "Accept-Encoding", coding);

    assertThat(header(response, "Content-Encoding")).isEmpty();
    assertThat(response.body()).startsWith("{\"data\"");
  }

  @Test
  void aSmallBodyIsNotCompressed() {
    assertThat(header(exchange.ask("{ echo }", "Accept-Encoding", "gzip"), "Content-Encoding"))
        .isEmpty();
  }

  @Test
  void errorsAndAnswersToPostAreNotKept() {
    for (HttpResponse<String> response :
        List.of(
            exchange.ask("{ refused_SYNTAX_ERROR }"),
            exchange.ask("{ failed_BAD_VALUE }"),
            exchange.get("/graphql"),
            exchange.get("/nowhere"),
            exchange.post("{\"query\": \"{ echo }\"}"))) {
      assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
      assertThat(header(response, "ETag")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {LARGE, SCHEMA, "/health/live", "/graphiql"})
  void headIsGetWithoutABody(String path) {
    HttpResponse<String> get = exchange.get(path);
    HttpResponse<String> head =
        exchange.send(exchange.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().map()).isEqualTo(get.headers().map());
  }

  @Test
  void theSchemaIsShownAsText() {
    HttpResponse<String> response = exchange.get(SCHEMA);

    assertThat(response.body()).isEqualTo(ScriptedAnswering.SCHEMA);
    assertThat(header(response, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
  }
}

package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.http.Exchange.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.RealData;
import org.kommunegraf.query.SmallWorld;
import org.kommunegraf.release.Release;
import tools.jackson.databind.JsonNode;

/** Whole tables over HTTP: what they hold, what is said about them, and who may be slow. */
class TableStreamIT {

  private static final String ALL = "{ municipalities { nodes { id code name } } }";

  /** The 1,053 of the registers, and one that a document does not name. */
  private static final int MUNICIPALITIES = 1_054;

  private static final int SPENDS = 3_000;

  /** Rows of 4 kB: more than lies between a server and a client that does not read. */
  private static final String LARGE =
      address("{ spends { nodes { id campaigns { nodes { name } } } } }");

  private static Exchange exchange;
  private static Release town;

  @BeforeAll
  static void open() {
    exchange =
        Exchange.openOn(
            new EngineAnswering(RealData.release(), 100_000), ServerLimits.DEFAULT.table());
    String name = "x".repeat(4_000);
    SmallWorld world = new SmallWorld().campaign(name);
    for (int i = 0; i < SPENDS; i++) {
      world.spend("s" + (10_000 + i) + " " + i + " unit " + name);
    }
    town = world.release();
  }

  @AfterAll
  static void close() {
    exchange.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "municipalities(PAGE)",
        "municipalities(PAGE where: {country: {code: {in: [SE, NO]}}}, orderBy: [{name: DESC}])"
      })
  void allIsThereInTheOrderOfTheApi(String list) {
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      String page = list.replace("PAGE", "first: 400, " + after);
      JsonNode answer =
          Exchange.json(
                  exchange.ask(
                      "{ "
                          + page
                          + " { nodes { id code name } pageInfo { endCursor hasNextPage } } }"))
              .at("/data/municipalities");
      assertThat(answer.isMissingNode()).isFalse();
      for (JsonNode node : answer.path("nodes")) {
        paged.add(
            node.path("id").asString()
                + ","
                + node.path("code").asString()
                + ","
                + node.path("name").asString()
                + ",");
      }
      after =
          answer.at("/pageInfo/hasNextPage").asBoolean()
              ? "after: \"" + answer.at("/pageInfo/endCursor").asString() + "\", "
              : "";
    } while (!after.isEmpty());

    String whole = list.replace("(PAGE)", "").replace("PAGE", "");
    HttpResponse<String> response = csv("{ " + whole + " { nodes { id code name } } }");

    List<String> lines = Arrays.asList(response.body().split("\r\n"));
    assertThat(lines.subList(1, lines.size()))
        .extracting(TableStreamIT::withoutWarnings)
        .isEqualTo(paged)
        .hasSizeGreaterThan(500);
    assertThat(header(response, TableHead.ROWS)).isEqualTo("" + paged.size());
    assertThat(header(response, TableHead.CUT)).isEmpty();
  }

  /** The last columns of a row say that it came before, and what one must know. */
  private static String withoutWarnings(String line) {
    return String.join(",", List.of(line.split(",", 4)).subList(0, 3)) + ",";
  }

  @Test
  void theHeadersTellWhatComes() {
    HttpResponse<String> response = csv(ALL, "Origin", "http://localhost:3000");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(header(response, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"graphql.csv\"");
    assertThat(header(response, "Transfer-Encoding")).isEqualTo("chunked");
    assertThat(header(response, "Kommunegraf-Release")).isEqualTo(RealData.release().id());
    assertThat(header(response, "Kommunegraf-Rows")).isEqualTo("" + MUNICIPALITIES);
    assertThat(header(response, "Vary"))
        .isEqualTo("Accept, Accept-Encoding, Origin, Kommunegraf-Release");
    assertThat(header(response, "Access-Control-Expose-Headers"))
        .contains("Kommunegraf-Release", "Kommunegraf-Rows", "Kommunegraf-Cut");
  }

  @Test
  void aTableThatIsKnownIsNotSentAgain() {
    HttpResponse<String> first = csv(ALL);
    String tag = header(first, "ETag");
    assertThat(tag).startsWith("W/\"");
    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    HttpResponse<String> again = csv(ALL, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(header(csv("{ municipalities { nodes { id } } }"), "ETag")).isNotEqualTo(tag);
    assertThat(header(csv(ALL + "&rows=municipalities"), "ETag")).isNotEqualTo(tag);

    HttpResponse<String> posted =
        exchange.post("{\"query\": \"" + ALL + "\"}", "Accept", "text/csv");
    assertThat(posted.body()).isEqualTo(first.body());
    assertThat(header(posted, "ETag")).isEmpty();
    assertThat(header(posted, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void isCompressedForThoseWhoTakeIt() throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        exchange.bytes(exchange.request(address(ALL), "Accept-Encoding", "gzip"));
    assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(csv(ALL).body());
    }
  }

  @Test
  void headTellsTheSameWithoutTheTable() {
    HttpResponse<String> head =
        exchange.send(exchange.request(address(ALL)).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Kommunegraf-Rows")).isEqualTo("" + MUNICIPALITIES);
    assertThat(header(head, "ETag")).isEqualTo(header(csv(ALL), "ETag"));
  }

  @Test
  void aReleaseIsKeptOrRefused() {
    String id = RealData.release().id();
    assertThat(csv(ALL, "Kommunegraf-Release", id).body()).isEqualTo(csv(ALL).body());
    HttpResponse<String> other = csv(ALL, "Kommunegraf-Release", "release:99");
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(Exchange.error(other).path("code").asString()).isEqualTo("RELEASE_NOT_AVAILABLE");
  }

  @Test
  void anErrorIsJsonWithItsStatus() {
    HttpResponse<String> response = csv("{ municipalities { nodes { nothing } } }");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(Exchange.error(response).path("code").asString()).isEqualTo("VALIDATION_ERROR");
    HttpResponse<String> rows = exchange.get(address(ALL) + "&rows=municipality");
    assertThat(Exchange.error(rows).path("found").asString()).isEqualTo("municipality");
  }

  @Test
  void whatIsMissingIsSaidBeforeAndAfter() {
    try (Exchange small =
        Exchange.openOn(
            new EngineAnswering(RealData.release(), 250), ServerLimits.DEFAULT.table())) {
      HttpResponse<String> response = small.get(address(ALL));
      assertThat(header(response, "Kommunegraf-Rows")).isEqualTo("250;more");
      assertThat(header(response, "Kommunegraf-Cut"))
          .isEqualTo("municipalities;shown=250;total=" + MUNICIPALITIES);
      String[] lines = response.body().split("\r\n");
      assertThat(lines).hasSize(252);
      assertThat(lines[251]).startsWith("NOT ALL IS HERE. The table ends after 250 rows");
    }
  }

  /** With one thread for all, another is answered while the reader of a table does not read. */
  @Test
  void aSlowReaderHoldsNoThread() throws IOException {
    EngineAnswering answering = new EngineAnswering(town, 100_000);
    try (Exchange one = Exchange.openOnOneThread(answering)) {
      int all = SPENDS / 100;
      try (Socket slow = reader(one)) {
        InputStream in = slow.getInputStream();
        assertThat(new String(in.readNBytes(15), StandardCharsets.UTF_8))
            .isEqualTo("HTTP/1.1 200 OK");
        for (int i = 0; i < 100; i++) {
          assertThat(one.ask("{ release { id } }").statusCode()).isEqualTo(200);
        }
        assertThat(answering.parts.get()).isLessThan(all);
        String rest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(rest).contains("spend:s" + (10_000 + SPENDS - 1)).endsWith("\r\n0\r\n\r\n");
        assertThat(answering.parts.get()).isGreaterThan(all);
      }
    }
  }

  /** Were those who left remembered, there would be no room after the sixteenth. */
  @Test
  void aClientThatLeavesStopsTheWork() throws IOException {
    EngineAnswering answering = new EngineAnswering(town, 100_000);
    try (Exchange one = Exchange.openOnOneThread(answering)) {
      for (int i = 0; i < 24; i++) {
        String begun;
        do {
          try (Socket leaving = reader(one)) {
            begun = new String(leaving.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            leaving.setSoLinger(true, 0);
          }
        } while (!begun.equals("HTTP/1.1 200"));
      }
      assertThat(answering.parts.get()).isLessThan(24 * (SPENDS / 100));
      assertThat(one.ask("{ release { id } }").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aTableThatTakesTooLongIsRefused() {
    try (Exchange hurried =
        Exchange.openOn(new EngineAnswering(town, 100_000), Duration.ofMillis(1))) {
      HttpResponse<String> response = hurried.get(LARGE);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(Exchange.error(response).path("code").asString()).isEqualTo("TIMEOUT");
    }
  }

  private static HttpResponse<String> csv(String query, String... headers) {
    int rows = query.indexOf('&');
    return exchange.get(
        rows < 0 ? address(query) : address(query.substring(0, rows)) + query.substring(rows),
        headers);
  }

  private static String address(String query) {
    return "/graphql.csv?query=" + Exchange.encode(query);
  }

  /** A client with a small buffer that has asked for the large table. */
  private static Socket reader(Exchange server) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress("127.0.0.1", server.server().port()));
    socket
        .getOutputStream()
        .write(
            ("GET " + LARGE + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    return socket;
  }
}

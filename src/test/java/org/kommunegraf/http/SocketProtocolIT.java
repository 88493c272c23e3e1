package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A WebSocket at {@code /graphql}: what graphql-transport-ws says, and what it leaves to a server.
 */
class SocketProtocolIT {

  private static final String INIT = "{\"type\":\"connection_init\"}";

  private static Exchange exchange;

  @BeforeAll
  static void open() {
    exchange = Exchange.open();
  }

  @AfterAll
  static void close() {
    exchange.close();
  }

  @Test
  void aQueryIsAnsweredAsOverHttp() {
    try (Listener listener = Listener.begun(exchange)) {
      listener.subscribe("1", "{ echo }", ", \"variables\": {\"price\": 4998.50}");
      JsonNode next = listener.next();
      assertThat(next.path("type").asString()).isEqualTo("next");
      assertThat(next.path("id").asString()).isEqualTo("1");
      assertThat(next.at("/payload/data/echo/variables/0").asString())
          .isEqualTo("price: BigDecimal 4998.50");
      assertThat(listener.next()).isEqualTo(Listener.read("{\"id\":\"1\",\"type\":\"complete\"}"));
    }
  }

  @Test
  void whatIsRefusedIsAnErrorAndItsIdIsFreeAgain() {
    try (Listener listener = Listener.begun(exchange)) {
      for (int round = 0; round < 2; round++) {
        listener.subscribe("1", "{ refused_VALIDATION_ERROR }");
        JsonNode error = listener.next();
        assertThat(error.path("type").asString()).isEqualTo("error");
        assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("VALIDATION_ERROR");
      }
      listener.subscribe("1", "{ failed_BAD_VALUE }");
      assertThat(listener.next().at("/payload/errors/0/extensions/code").asString())
          .isEqualTo("BAD_VALUE");
      assertThat(listener.next().path("type").asString()).isEqualTo("complete");
    }
  }

  @Test
  void aFaultOfTheServerGivesNothingAway() {
    try (Listener listener = Listener.begun(exchange)) {
      listener.subscribe("1", "{ broken }");
      JsonNode error = listener.next();
      assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("INTERNAL_ERROR");
      assertThat(error.toString()).doesNotContain("secret");
    }
  }

  @Test
  void aPingIsAnsweredWithWhatCameInIt() {
    try (Listener listener = Listener.open(exchange, "")) {
      listener.send("{\"type\": \"ping\", \"payload\": {\"n\": 1}}");
      assertThat(listener.next())
          .isEqualTo(Listener.read("{\"type\":\"pong\",\"payload\":{\"n\":1}}"));
      listener.send("{\"type\": \"ping\"}");
      assertThat(listener.next()).isEqualTo(Listener.read("{\"type\":\"pong\"}"));
      listener.send("{\"type\": \"pong\"}");
      listener.begin();
      listener.send("{\"id\": \"unknown\", \"type\": \"complete\"}");
      listener.send("{\"type\": \"ping\"}");
      assertThat(listener.next().path("type").asString()).isEqualTo("pong");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          nothing at all                                                          | 4400 | cannot be read as JSON
          {"type": "ping"} {"type": "ping"}                                       | 4400 | cannot be read as JSON
          []                                                                      | 4400 | not a JSON object
          {"id": "1"}                                                             | 4400 | subscribe, complete
          {"type": "start", "id": "1"}                                            | 4400 | subscribe, complete
          {"type": "next", "id": "1"}                                             | 4400 | subscribe, complete
          {"type": "connection_init", "payload": "me"}                            | 4400 | send an object
          {"type": "subscribe", "id": "1", "payload": {"query": "{ echo }"}}      | 4401 | Unauthorized
          {"type": "connection_init"} ; {"type": "connection_init"}               | 4429 | Too many initialisation requests
          {"type": "connection_init"} ; {"type": "subscribe", "payload": {"query": "{ echo }"}}        | 4400 | has no "id"
          {"type": "connection_init"} ; {"type": "subscribe", "id": 1, "payload": {"query": "{ echo }"}} | 4400 | has no "id"
          {"type": "connection_init"} ; {"type": "subscribe", "id": "", "payload": {"query": "{ echo }"}} | 4400 | has no "id"
          {"type": "connection_init"} ; {"type": "subscribe", "id": "1"}          | 4400 | no payload
          {"type": "connection_init"} ; {"type": "subscribe", "id": "1", "payload": {}} | 4400 | no "query"
          {"type": "connection_init"} ; {"type": "subscribe", "id": "1", "payload": {"query": 1}} | 4400 | "query" is a number
          {"type": "connection_init"} ; {"type": "subscribe", "id": "1", "payload": {"query": "{ echo }", "variables": []}} | 4400 | "variables" is an array
          {"type": "connection_init"} ; {"type": "complete"}                      | 4400 | has no "id"
          {"type": "connection_init"} ; {"id": "ææ", "type": "subscribe", "payload": {"query": "subscription { echo }"}} ; {"id": "ææ", "type": "subscribe", "payload": {"query": "{ echo }"}} | 4409 | Subscriber for ææ already exists
          """)
  void whatTheProtocolDoesNotKnowEndsTheConnection(String messages, int code, String reason) {
    try (Listener listener = Listener.open(exchange, "")) {
      for (String message : messages.split(" ; ")) {
        listener.send(message);
      }
      Listener.Closed closed = listener.closed();
      assertThat(closed.code()).as(closed.reason()).isEqualTo(code);
      assertThat(closed.reason()).contains(reason);
    }
  }

  @Test
  void bytesAreNoMessage() {
    try (Listener listener = Listener.open(exchange, "")) {
      listener.sendBytes(INIT);
      assertThat(listener.closed().code()).isEqualTo(4400);
    }
  }

  @Test
  void aLongQueryIsTakenAndALargerMessageIsNot() {
    try (Listener listener = Listener.begun(exchange)) {
      listener.subscribe("1", "{ echo }" + " ".repeat(200_000));
      assertThat(listener.next().path("type").asString()).isEqualTo("next");
      listener.next();
      listener.send(" ".repeat(WebServer.MOST_MESSAGE + 1));
      assertThat(listener.closed().code()).isEqualTo(1009);
    }
    try (Listener listener = Listener.begun(exchange)) {
      listener.sendFrame(WebSocketFrame.textFrame(" ".repeat(200_000), false));
      listener.sendFrame(
          WebSocketFrame.continuationFrame(Buffer.buffer(" ".repeat(200_000)), false));
      Listener.Closed closed = listener.closed();
      assertThat(closed.code()).isEqualTo(1009);
      assertThat(closed.reason()).contains("262144").contains("POST");
    }
  }

  @Test
  void thereIsRoomForSixteenOperations() {
    try (Listener listener = Listener.begun(exchange)) {
      for (int i = 1; i < SocketOperations.MOST; i++) {
        listener.listen("s" + i, "subscription { echo }");
      }
      listener.subscribe("last", "subscription { echo }");
      listener.subscribe("more", "{ echo }");
      JsonNode error = listener.next();
      assertThat(error.path("id").asString()).isEqualTo("more");
      assertThat(error.at("/payload/0/message").asString()).contains("16 operations");
      listener.send("{\"id\": \"last\", \"type\": \"complete\"}");
      listener.subscribe("more", "{ echo }");
      assertThat(listener.next().path("type").asString()).isEqualTo("next");
    }
  }

  @Test
  void whoSaysNothingIsNotWaitedForAndWhoLeftMakesRoom() {
    ServerLimits limits =
        ServerLimits.DEFAULT.withSockets(1, Duration.ofSeconds(3), Duration.ofMinutes(1));
    try (Exchange small = Exchange.openOn(exchange.answering, limits)) {
      try (Listener silent = Listener.open(small, "")) {
        assertThat(head(small, null, "graphql-transport-ws"))
            .startsWith("HTTP/1.1 503 ")
            .contains("retry-after: 5", "NOT_READY");
        assertThat(silent.closed())
            .isEqualTo(new Listener.Closed(4408, "Connection initialisation timeout"));
      }
      try (Listener listener = Listener.begun(small)) {
        listener.send("{\"type\": \"ping\"}");
        assertThat(listener.next().path("type").asString()).isEqualTo("pong");
      }
    }
  }

  private static String handshakeText(String headers) {
    return "GET /graphql HTTP/1.1\r\n"
        + "Host: localhost\r\n"
        + "Upgrade: websocket\r\n"
        + "Connection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + headers
        + "\r\n";
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, graphql-transport-ws, 101",
        "http://localhost:3000, graphql-transport-ws, 101",
        "http://127.0.0.1:8080, 'graphql-ws, graphql-transport-ws', 101",
        "https://example.org, graphql-transport-ws, 403",
        "https://localhost.example.org, graphql-transport-ws, 403",
        "null, graphql-transport-ws, 403",
        "-, graphql-ws, 400",
        "-, -, 400"
      })
  void aSocketIsOpenedForPagesOfThisMachineAndOneProtocol(
      String origin, String protocol, int status) {
    String answer = head(exchange, origin, protocol);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    if (status == 101) {
      // packed messages would be unpacked before their size is known
      assertThat(answer.toLowerCase(java.util.Locale.ROOT))
          .contains("sec-websocket-protocol: graphql-transport-ws")
          .doesNotContain("sec-websocket-extensions");
    } else {
      assertThat(answer).contains("BAD_REQUEST", "allowed");
    }
  }

  @Test
  void aPublicServerIsHeardByAnyPage() {
    try (Exchange open = Exchange.openTo("0.0.0.0")) {
      assertThat(head(open, "https://example.org", "graphql-transport-ws")).contains(" 101 ");
    }
  }

  @Test
  void anotherHostIsRefusedAsEverywhere() {
    String request =
        handshakeText("Sec-WebSocket-Protocol: graphql-transport-ws\r\nConnection: close\r\n")
            .replace("localhost", "evil.example");
    assertThat(exchange.raw(request)).startsWith("HTTP/1.1 421");
  }

  private static String head(Exchange exchange, String origin, String protocol) {
    return exchange.rawAnswer(
        handshakeText(
            (origin == null ? "" : "Origin: " + origin + "\r\n")
                + (protocol == null ? "" : "Sec-WebSocket-Protocol: " + protocol + "\r\n")
                + "Sec-WebSocket-Extensions: permessage-deflate\r\n"));
  }
}

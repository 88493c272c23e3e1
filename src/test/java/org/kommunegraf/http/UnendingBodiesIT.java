package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Clients that begin to send and do not end: others are answered all the while, and after. */
class UnendingBodiesIT {

  private static final int MEGABYTE = 1_024 * 1_024;
  private static final ServerLimits SMALL =
      ServerLimits.DEFAULT.withUnanswered(12 * MEGABYTE).withPace(pace(Duration.ofMinutes(5)));
  private static final ServerLimits QUICK =
      ServerLimits.DEFAULT.withPace(pace(Duration.ofMillis(400)));

  private static Pace pace(Duration patience) {
    return new Pace(patience, 1_000_000);
  }

  private static Exchange open(ServerLimits limits) {
    return Exchange.openOn(new ScriptedAnswering(), limits);
  }

  /** A POST of which so many bytes are announced and so many sent. */
  private static Socket post(Exchange exchange, int announced, int sent) throws IOException {
    Socket socket = new Socket("127.0.0.1", exchange.server().port());
    socket.setSoTimeout(60_000);
    String head =
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(announced);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    send(socket, sent);
    return socket;
  }

  private static void send(Socket socket, int bytes) {
    byte[] part = " ".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
    try {
      for (int sent = 0; sent < bytes; sent += part.length) {
        socket.getOutputStream().write(part, 0, Math.min(part.length, bytes - sent));
      }
    } catch (IOException e) {
      assertThat(e).as("a refused client is hung up on").hasMessageMatching("(?i).*(reset|pipe).*");
    }
  }

  /** What the server says until it hangs up. */
  private static String saidTo(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder said = new StringBuilder();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        said.append((char) next);
      }
    } catch (java.net.SocketException reset) {
      return said.toString();
    }
    return said.toString();
  }

  private static void answers(Exchange exchange) {
    assertThat(exchange.post("{\"query\": \"{ echo }\"}").statusCode()).isEqualTo(200);
    assertThat(exchange.get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void pastTheCeilingLongBodiesAreRefusedAndShortOnesAreAnswered() throws IOException {
    List<Socket> clients = new ArrayList<>();
    try (Exchange exchange = open(SMALL)) {
      for (int client = 0; client < 16; client++) {
        clients.add(post(exchange, MEGABYTE, 1_000_000));
        answers(exchange);
      }
      String last = saidTo(clients.get(15));
      assertThat(last).startsWith("HTTP/1.1 503 ").contains("NOT_READY", "The server is busy");
      assertThat(last.toLowerCase(Locale.ROOT)).contains("retry-after: 5", "connection: close");
      for (Socket client : clients) {
        client.close();
      }
      // who left makes room again
      String body = "{\"query\": \"{ echo }\"" + " ".repeat(900_000) + "}";
      int status = 503;
      for (int tries = 0; status == 503 && tries < 1_000; tries++) {
        status = exchange.post(body).statusCode();
      }
      assertThat(status).isEqualTo(200);
    }
  }

  @Test
  void roomIsGivenBackByEachAnswer() {
    try (Exchange exchange = open(SMALL)) {
      String body = "{\"query\": \"{ echo }\"" + " ".repeat(900_000) + "}";
      for (int round = 0; round < 30; round++) {
        assertThat(exchange.post(body).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void aBodyThatStandsStillOrCrawlsIsRefused() throws IOException {
    try (Exchange exchange = open(QUICK);
        Socket still = post(exchange, 300, 10);
        Socket crawling = post(exchange, MEGABYTE, 1_000)) {
      assertThat(saidTo(still))
          .startsWith("HTTP/1.1 408 ")
          .contains("TIMEOUT", "only 10 bytes in", "connection: close");
      assertThat(saidTo(crawling)).startsWith("HTTP/1.1 408 ");
      answers(exchange);
    }
  }

  @Test
  void aBodyAnnouncedTooLargeIsRefusedBeforeItCame() throws IOException {
    try (Exchange exchange = open(ServerLimits.DEFAULT);
        Socket large = post(exchange, MEGABYTE + 1, 0)) {
      assertThat(saidTo(large))
          .startsWith("HTTP/1.1 413 ")
          .contains("REQUEST_TOO_LARGE", "connection: close");
      answers(exchange);
    }
  }

  @Test
  void whoAsksFirstWhetherToSendIsToldToGoOn() {
    try (Exchange exchange = open(ServerLimits.DEFAULT)) {
      String body = "{\"query\": \"{ echo }\"}";
      String answer =
          exchange.raw(
              "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body);
      assertThat(answer).startsWith("HTTP/1.1 100 ").contains("HTTP/1.1 200 ");
    }
  }

  @Test
  void halfMessagesOfManySocketsTakeNoMoreThanTheCeiling() {
    List<Listener> clients = new ArrayList<>();
    try (Exchange exchange = open(SMALL)) {
      for (int client = 0; client < 50; client++) {
        Listener listener = Listener.begun(exchange);
        clients.add(listener);
        listener.sendFrame(WebSocketFrame.textFrame(" ".repeat(200_000), false));
      }
      Listener.Closed closed = clients.get(49).closed();
      assertThat(closed.code()).isEqualTo(1013);
      assertThat(closed.reason()).contains("The server is busy");
      answers(exchange);
      try (Listener other = Listener.begun(exchange)) {
        other.subscribe("1", "{ echo }");
        assertThat(other.next().path("type").asString()).isEqualTo("next");
      }
      clients.forEach(Listener::close);
    }
  }

  /** Refused as an operation, or with its socket when already the message found no room. */
  @Test
  void operationsOfManySocketsTakeNoMoreThanTheCeiling() throws InterruptedException {
    List<Listener> clients = new ArrayList<>();
    try (Exchange exchange = open(SMALL)) {
      int live = 0;
      boolean refused = false;
      while (!refused) {
        Listener listener = Listener.begun(exchange);
        clients.add(listener);
        for (int i = 0; !refused && i < 10; i++) {
          listener.subscribe("s" + i, "subscription { echo }" + " ".repeat(190_000));
          listener.subscribe("q", "{ echo }");
          refused =
              listener.nextUnlessClosed().filter(said -> said.has("payload")).isEmpty()
                  || listener.nextUnlessClosed().filter(said -> !said.has("payload")).isEmpty();
          live += refused ? 0 : 1;
        }
        assertThat(live * 190_000).isLessThan(12 * MEGABYTE);
      }
      assertThat(live).isGreaterThan(10);
      answers(exchange);
      clients.forEach(Listener::close);
    }
  }

  @Test
  void aMessageThatStandsStillEndsItsSocketAndOneThatIsWholeDoesNot() throws Exception {
    try (Exchange exchange = open(QUICK);
        Listener whole = Listener.begun(exchange);
        Listener half = Listener.begun(exchange)) {
      whole.sendFrame(WebSocketFrame.textFrame("{\"type\": ", false));
      whole.sendFrame(WebSocketFrame.pingFrame(Buffer.buffer("?")));
      whole.sendFrame(WebSocketFrame.continuationFrame(Buffer.buffer("\"ping\"}"), true));
      whole.next();
      half.sendFrame(WebSocketFrame.textFrame(" ", false));
      assertThat(half.closed().code()).isEqualTo(1008);
      whole.subscribe("1", "{ echo }");
      assertThat(whole.next().path("type").asString()).isEqualTo("next");
    }
  }
}

package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunegraf.Awaited.await;
import static org.kommunegraf.http.Exchange.header;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.Awaited;

/** How the server opens, waits, tells that it has too much to do, and closes. */
class WebServerIT {

  private static final String SLOW = "/graphql?query=%7Bslow%7D";

  private static Vertx vertx;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void close() {
    await(vertx.close());
  }

  @Test
  void theAddressIsWhatABrowserOpens() {
    try (Exchange here = Exchange.openTo("localhost");
        Exchange everywhere = Exchange.openTo("0.0.0.0")) {
      assertThat(here.server().address())
          .isEqualTo("http://127.0.0.1:" + here.server().port() + "/");
      assertThat(everywhere.server().address())
          .isEqualTo("http://localhost:" + everywhere.server().port() + "/");
    }
  }

  @Test
  void aPortInUseSaysWhatToDo() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String sentence =
          "Port "
              + other.getLocalPort()
              + " of 127.0.0.1 is in use by another program. Stop that program, or choose"
              + " another port with --port (0 takes any free one).";
      assertThatThrownBy(() -> await(start("127.0.0.1", other.getLocalPort())))
          .isInstanceOf(AddressException.class)
          .hasMessage(sentence);
      assertThatThrownBy(() -> WebServer.refuseTakenAddress("127.0.0.1", other.getLocalPort()))
          .isInstanceOf(AddressException.class)
          .hasMessage(sentence);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nowhere.invalid | 0     | The host "nowhere.invalid" is not known.
          192.0.2.1       | 0     | The host "192.0.2.1" is not an address of this machine.
          127.0.0.1       | 65536 | There is no port 65536.
          127.0.0.1       | -1    | There is no port -1.
          """)
  void anAddressThatCannotBeUsedSaysWhatToDo(String host, int port, String sentence) {
    assertThatThrownBy(() -> await(start(host, port)))
        .isInstanceOf(AddressException.class)
        .hasMessageStartingWith(sentence + " Choose");
    assertThatThrownBy(() -> WebServer.refuseTakenAddress(host, port))
        .isInstanceOf(AddressException.class)
        .hasMessageStartingWith(sentence + " Choose");
  }

  @Test
  void healthTellsAliveFromReady() {
    try (Exchange exchange = Exchange.open()) {
      exchange.answering.ready = false;

      assertThat(exchange.get("/health/live").statusCode()).isEqualTo(200);
      for (HttpResponse<String> response :
          List.of(exchange.get("/health/ready"), exchange.ask("{ echo }"))) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Exchange.error(response).path("code").asString()).isEqualTo("NOT_READY");
        assertThat(header(response, "Retry-After")).isNotEmpty();
      }
      exchange.answering.ready = true;
      assertThat(exchange.get("/health/ready").body()).isEqualTo("{\"id\":\"release:7\"}");
      assertThat(exchange.ask("{ echo }").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aFullQueueIsToldAtOnceAndEmptiesAgain() throws Exception {
    try (Exchange exchange = Exchange.openSmall()) {
      List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
      asked.add(exchange.sendLater(exchange.request(SLOW)));
      exchange.answering.started.await();
      for (int i = 0; i < 3; i++) {
        asked.add(exchange.sendLater(exchange.request(SLOW)));
      }
      while (asked.stream().filter(CompletableFuture::isDone).count()
          < 2) { // one is carried out and one waits
        Thread.sleep(5);
      }
      HttpResponse<String> refused =
          asked.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow().get();
      assertThat(Exchange.error(refused).path("code").asString()).isEqualTo("NOT_READY");
      assertThat(header(refused, "Retry-After")).isEqualTo("1");
      assertThat(exchange.get("/health/live").statusCode()).isEqualTo(200);

      exchange.answering.finish();

      assertThat(asked.stream().map(each -> each.join().statusCode()).sorted())
          .containsExactly(200, 200, 503, 503);
      assertThat(exchange.ask("{ echo }").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void closingLetsRunningRequestsFinishAndTakesNoMore() throws Exception {
    try (Exchange exchange = Exchange.open()) {
      CompletableFuture<HttpResponse<String>> running = exchange.sendLater(exchange.request(SLOW));
      exchange.answering.started.await();
      Future<Void> closing = exchange.server().close();

      assertThatThrownBy(
              () ->
                  exchange
                      .sendLater(exchange.request("/health/live"))
                      .get(Awaited.SECONDS, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class);
      assertThat(closing.isComplete()).isFalse();
      exchange.answering.finish();
      assertThat(running.get(Awaited.SECONDS, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      await(closing);
    }
  }

  @Test
  void closingDoesNotWaitForClientsThatAreIdle() {
    try (Exchange exchange = Exchange.open()) {
      assertThat(exchange.ask("{ echo }").statusCode())
          .isEqualTo(200); // and the client keeps the connection

      await(exchange.server().close(Duration.ofDays(1)));
    }
  }

  private static Future<WebServer> start(String host, int port) {
    return WebServer.start(vertx, host, port, new ScriptedAnswering());
  }
}

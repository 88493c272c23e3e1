package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.Awaited.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunegraf.ThreeReleases;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.release.KeptReleases;
import org.kommunegraf.release.Release;
import tools.jackson.databind.JsonNode;

/** {@code releasePublished} over a WebSocket, while a real store's releases are switched. */
class SubscriptionsIT {

  private static final String SUBSCRIPTION =
      "subscription { releasePublished { id message previous { id } } }";

  private final GraphStore store = ThreeReleases.store();
  private final KeptReleases releases = new KeptReleases();
  private Exchange exchange;

  @BeforeEach
  void open() {
    releases.readFrom(store);
    switchTo(1);
    exchange = Exchange.openOn(new EngineAnswering(releases, 1_000), ServerLimits.DEFAULT);
  }

  @AfterEach
  void close() {
    exchange.close();
    releases.close();
  }

  private void switchTo(int number) {
    ReleaseHeader header =
        store.listReleases().stream()
            .filter(published -> published.number() == number)
            .findFirst()
            .orElseThrow();
    releases.answerFrom(Release.of(header, store.entities(number)));
  }

  private static void assertTells(JsonNode message, String id, int number) {
    assertThat(message.path("id").asString()).isEqualTo(id);
    assertThat(message.path("type").asString()).as(message.toString()).isEqualTo("next");
    assertThat(message.at("/payload/data/releasePublished/id").asString())
        .isEqualTo("release:" + number);
    assertThat(message.at("/payload/extensions/release/id").asString())
        .isEqualTo("release:" + number);
  }

  @Test
  void eachNewReleaseIsToldWithFieldsOfThatRelease() {
    try (Listener listener = Listener.begun(exchange)) {
      listener.listen("s", SUBSCRIPTION);
      switchTo(2);
      JsonNode second = listener.next();
      assertTells(second, "s", 2);
      assertThat(second.at("/payload/data/releasePublished/message").asString())
          .isEqualTo("The fair's bill was misread.");
      assertThat(second.at("/payload/data/releasePublished/previous/id").asString())
          .isEqualTo("release:1");
      switchTo(3);
      assertTells(listener.next(), "s", 3);
    }
  }

  @Test
  void theSameReleaseIsToldOnceAndQueriesAreAnsweredMeanwhile() {
    try (Listener listener = Listener.begun(exchange)) {
      listener.listen("s", SUBSCRIPTION);
      switchTo(2);
      assertTells(listener.next(), "s", 2);
      switchTo(2);
      listener.subscribe("q", "{ release { id } }");
      JsonNode next = listener.next();
      assertThat(next.at("/payload/data/release/id").asString()).isEqualTo("release:2");
      assertThat(listener.next().path("type").asString()).isEqualTo("complete");
    }
  }

  @Test
  void whoCompletedHearsNoMoreAndTheOthersDo() {
    try (Listener listener = Listener.begun(exchange);
        Listener other = Listener.begun(exchange)) {
      listener.listen("a", SUBSCRIPTION);
      listener.listen("b", SUBSCRIPTION);
      other.listen("a", SUBSCRIPTION);
      listener.send("{\"id\": \"a\", \"type\": \"complete\"}");
      listener.send("{\"type\": \"ping\"}");
      assertThat(listener.next().path("type").asString()).isEqualTo("pong");
      switchTo(2);
      assertTells(listener.next(), "b", 2);
      assertTells(other.next(), "a", 2);
    }
  }

  @Test
  void whatAClientSendsAsARootIsNotData() {
    String root =
        ", \"initialValue\": {\"release\": {\"id\": \"mine\"}, \"releasePublished\": {\"id\":"
            + " \"mine\"}}";
    try (Listener listener = Listener.begun(exchange)) {
      listener.subscribe("s", SUBSCRIPTION, root);
      listener.subscribe("q", "{ release { id } }", root);
      assertThat(listener.next().at("/payload/data/release/id").asString()).isEqualTo("release:1");
      listener.next();
      switchTo(2);
      assertTells(listener.next(), "s", 2);
    }
  }

  @Test
  void aQueryCanBePinnedAndASubscriptionCannot() {
    switchTo(3);
    String pin = ", \"extensions\": {\"release\": \"release:1\"}";
    try (Listener listener = Listener.begun(exchange);
        Listener pinned = Listener.open(exchange, "?release=release:1");
        Listener byHeader = Listener.open(exchange, "", "Kommunegraf-Release", "release:1")) {
      pinned.begin();
      byHeader.begin();
      listener.subscribe("q", "{ release { id } }", pin);
      pinned.subscribe("q", "{ release { id } }");
      byHeader.subscribe("q", "{ release { id } }");
      for (Listener each : List.of(listener, pinned, byHeader)) {
        assertThat(each.next().at("/payload/data/release/id").asString()).isEqualTo("release:1");
        each.next();
      }
      listener.subscribe("s", SUBSCRIPTION, pin);
      assertThat(listener.next().at("/payload/0/message").asString())
          .contains("leave the release out");
      pinned.subscribe("q", "{ release { id } }", ", \"extensions\": {\"release\": \"release:2\"}");
      assertThat(pinned.next().at("/payload/0/message").asString()).contains("several releases");
      listener.subscribe("q", "{ __typename }", ", \"extensions\": {\"release\": \"release:9\"}");
      assertThat(listener.next().at("/payload/0/extensions/code").asString())
          .isEqualTo("RELEASE_NOT_AVAILABLE");
    }
  }

  @Test
  void aWrongSubscriptionIsAnErrorAtOnce() {
    try (Listener listener = Listener.begun(exchange)) {
      listener.subscribe("s", "subscription { releasePublished { nothing } }");
      JsonNode error = listener.next();
      assertThat(error.path("type").asString()).isEqualTo("error");
      assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("VALIDATION_ERROR");
      listener.subscribe(
          "s", "subscription { a: releasePublished { id } releasePublished { id } }");
      assertThat(listener.next().at("/payload/0/extensions/code").asString())
          .isEqualTo("VALIDATION_ERROR");
      listener.subscribe("s", "subscription ($n: Int!) { releasePublished { id @skip(if: $n) } }");
      assertThat(listener.next().path("type").asString()).isEqualTo("error");
    }
  }

  @Test
  void byPostASubscriptionIsToldHowItIsDone() {
    JsonNode answer = Exchange.json(exchange.post("{\"query\": \"" + SUBSCRIPTION + "\"}"));
    assertThat(answer.at("/errors/0/message").asString())
        .contains("WebSocket", "graphql-transport-ws");
  }

  @Test
  void aServerThatStopsSaysThatItIsGoingAway() {
    Listener listener = Listener.begun(exchange);
    listener.listen("s", SUBSCRIPTION);
    await(exchange.server().close());
    assertThat(listener.closed().code()).isEqualTo(1001);
  }

  /** Of releases that come while a client is not told yet, it hears of the newest. */
  @Test
  void whoIsSlowHearsOfTheNewest() {
    Semaphore turns = new Semaphore(0);
    KeptReleases many = new KeptReleases();
    many.answerFrom(numbered(1));
    try (Exchange slow = Exchange.openOn(new Held(many, turns), ServerLimits.DEFAULT);
        Listener listener = Listener.begun(slow)) {
      turns.release(2);
      listener.listen("s", "subscription { releasePublished { id } }");
      for (int number = 2; number <= 50; number++) {
        many.answerFrom(numbered(number));
      }
      turns.release(100);
      int told = 0;
      int last = 1;
      while (last < 50) {
        int number = listener.next().at("/payload/extensions/release/number").asInt();
        assertThat(number).isGreaterThan(last);
        last = number;
        told++;
      }
      assertThat(told).isLessThanOrEqualTo(2);
    } finally {
      many.close();
    }
  }

  private static Release numbered(int number) {
    return Release.of(new ReleaseHeader(number, "0".repeat(64), Instant.EPOCH), List.of());
  }

  /** Carries out as many operations as it is given turns. */
  private static final class Held extends EngineAnswering {
    private final Semaphore turns;

    Held(KeptReleases releases, Semaphore turns) {
      super(releases, 1_000);
      this.turns = turns;
    }

    @Override
    public GraphQlAnswer execute(GraphQlRequest request) {
      turns.acquireUninterruptibly();
      return super.execute(request);
    }
  }

  /** What it is sent stays in its own buffers and the server's are small. */
  @Test
  void whoDoesNotReadIsNotReadFrom() throws IOException, InterruptedException {
    try (SocketChannel deaf = handshake(exchange)) {
      ByteBuffer ping =
          ByteBuffer.wrap(
              frame("{\"type\":\"ping\",\"payload\":{\"a\":\"" + "x".repeat(50_000) + "\"}}"));
      long most = 100_000_000;
      long sent = 0;
      for (int still = 0; still < 20 && sent < most; ) {
        int written = deaf.write(ping);
        sent += written;
        still = written == 0 ? still + 1 : 0;
        if (!ping.hasRemaining()) {
          ping.rewind();
        }
        Thread.sleep(written == 0 ? 100 : 0);
      }
      assertThat(sent).as("bytes that the server took").isLessThan(most);
      assertThat(Exchange.json(exchange.ask("{ release { id } }")).has("data")).isTrue();
    }
  }

  @Test
  void whoAnswersNoPingIsHungUpOn() throws IOException {
    ServerLimits limits =
        ServerLimits.DEFAULT.withSockets(10, Duration.ofMinutes(1), Duration.ofSeconds(3));
    try (Exchange impatient = Exchange.openOn(new EngineAnswering(releases, 1), limits);
        SocketChannel dead = handshake(impatient);
        Listener alive = Listener.begun(impatient)) {
      dead.configureBlocking(true);
      ByteBuffer heard = ByteBuffer.allocate(10_000);
      int length = 0;
      while (length >= 0) {
        length = dead.read(heard); // the test's time is the limit
      }
      alive.send("{\"type\": \"ping\"}");
      assertThat(alive.next().path("type").asString()).isEqualTo("pong");
    }
  }

  /** A client with small buffers that has shaken hands and reads no more by itself. */
  private static SocketChannel handshake(Exchange exchange) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_RCVBUF, 10_000);
    channel.connect(new InetSocketAddress("127.0.0.1", exchange.server().port()));
    String request =
        "GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
    ByteBuffer answer = ByteBuffer.allocate(12);
    while (answer.hasRemaining()) {
      channel.read(answer);
    }
    assertThat(new String(answer.array(), StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 101");
    channel.configureBlocking(false);
    return channel;
  }

  /** A text frame of 126 to 65,535 bytes whose mask changes nothing (RFC 6455, 5.2). */
  private static byte[] frame(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(8 + content.length);
    frame.put((byte) 0x81).put((byte) (0x80 | 126)).putShort((short) content.length).putInt(0);
    return frame.put(content).array();
  }
}

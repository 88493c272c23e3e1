package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.Awaited.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Awaited;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of {@code /graphql} over a WebSocket that sends what a test says, right or wrong. */
final class Listener implements AutoCloseable {

  record Closed(int code, @Nullable String reason) {}

  private static final JsonMapper JSON = new JsonMapper();

  private final WebSocketClient client;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Closed> closed = new CompletableFuture<>();
  private final WebSocket socket;

  private Listener(Vertx vertx, WebSocketConnectOptions where) {
    client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions().setMaxFrameSize(10_000_000).setMaxMessageSize(10_000_000));
    socket =
        await(
            client
                .connect(where)
                .onSuccess(
                    opened -> {
                      opened.textMessageHandler(messages::add);
                      opened.closeHandler(
                          end ->
                              closed.complete(
                                  new Closed(opened.closeStatusCode(), opened.closeReason())));
                    }));
  }

  /** Opens a socket and says nothing yet; {@code headers} are names and values by turns. */
  static Listener open(Exchange exchange, String parameters, String... headers) {
    WebSocketConnectOptions where =
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(exchange.server().port())
            .setURI("/graphql" + parameters)
            .addSubProtocol("graphql-transport-ws");
    for (int i = 0; i < headers.length; i += 2) {
      where.putHeader(headers[i], headers[i + 1]);
    }
    return new Listener(exchange.vertx(), where);
  }

  /** Opens a socket and has the connection acknowledged. */
  static Listener begun(Exchange exchange) {
    Listener listener = open(exchange, "");
    listener.begin();
    return listener;
  }

  void begin() {
    send("{\"type\": \"connection_init\"}");
    assertThat(next()).isEqualTo(read("{\"type\": \"connection_ack\"}"));
  }

  void send(String text) {
    await(socket.writeTextMessage(text));
  }

  void sendBytes(String text) {
    await(socket.writeBinaryMessage(Buffer.buffer(text)));
  }

  void sendFrame(WebSocketFrame frame) {
    socket.writeFrame(frame);
  }

  void subscribe(String id, String query) {
    subscribe(id, query, "");
  }

  /**
   * @param more what else stands in the payload, beginning with a comma
   */
  void subscribe(String id, String query, String more) {
    send(
        "{\"id\": \"%s\", \"type\": \"subscribe\", \"payload\": {\"query\": %s%s}}"
            .formatted(id, JSON.writeValueAsString(query), more));
  }

  /** Begins to listen, and knows that the server knows. */
  void listen(String id, String subscription) {
    subscribe(id, subscription);
    subscribe(id + "?", "{ __typename }");
    assertThat(next().toString()).contains("\"id\":\"" + id + "?");
    assertThat(next().path("type").asString()).isEqualTo("complete");
  }

  /** The next message, for which it waits. */
  JsonNode next() {
    try {
      String text = messages.poll(Awaited.SECONDS, TimeUnit.SECONDS);
      assertThat(text).as("a message").isNotNull();
      return read(text);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next message, for which it waits; empty if the server closes the socket instead. */
  Optional<JsonNode> nextUnlessClosed() throws InterruptedException {
    String text = messages.poll();
    while (text == null && !closed.isDone()) {
      text = messages.poll(100, TimeUnit.MILLISECONDS);
    }
    return Optional.ofNullable(text).map(Listener::read);
  }

  Closed closed() {
    try {
      return closed.get(Awaited.SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the server did not close the socket", e);
    }
  }

  static JsonNode read(String json) {
    return JSON.readTree(json);
  }

  @Override
  public void close() {
    await(client.close());
  }
}

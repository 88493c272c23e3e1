package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunegraf.Awaited.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kommunegraf.Awaited;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a free port, and a client that talks with it. */
final class Exchange implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  final ScriptedAnswering answering;
  private final Vertx vertx = Vertx.vertx();
  private final WebServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Exchange(
      String host,
      ScriptedAnswering scripted,
      Answering answering,
      Function<Vertx, Workers> workers,
      ServerLimits limits) {
    this.answering = scripted;
    this.server = await(WebServer.start(vertx, host, 0, answering, workers.apply(vertx), limits));
  }

  private static Exchange open(String host, Function<Vertx, Workers> workers) {
    ScriptedAnswering scripted = new ScriptedAnswering();
    return new Exchange(host, scripted, scripted, workers, ServerLimits.DEFAULT);
  }

  static Exchange open() {
    return openTo("127.0.0.1");
  }

  static Exchange openTo(String host) {
    return open(host, Workers::new);
  }

  /**
   * One whose answers are no script.
   *
   * @param streaming how long the sending of one table may take
   */
  static Exchange openOn(Answering answering, Duration streaming) {
    return openOn(answering, ServerLimits.DEFAULT.withTable(streaming));
  }

  /** One whose answers are no script. */
  static Exchange openOn(Answering answering, ServerLimits limits) {
    return new Exchange("127.0.0.1", new ScriptedAnswering(), answering, Workers::new, limits);
  }

  /** One with one thread for all work. */
  static Exchange openOnOneThread(Answering answering) {
    return new Exchange(
        "127.0.0.1",
        new ScriptedAnswering(),
        answering,
        vertx -> new Workers(vertx, 1, 100),
        ServerLimits.DEFAULT);
  }

  /** One that carries out one operation at a time and lets one wait. */
  static Exchange openSmall() {
    return open("127.0.0.1", vertx -> new Workers(vertx, 1, 1));
  }

  WebServer server() {
    return server;
  }

  Vertx vertx() {
    return vertx;
  }

  /** A request to be sent; {@code headers} are names and values by turns. */
  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers));
  }

  /** Asks by GET. */
  HttpResponse<String> ask(String query, String... headers) {
    return get("/graphql?query=" + encode(query), headers);
  }

  HttpResponse<String> post(String body, String... headers) {
    return send(
        request("/graphql", headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return sendLater(request).get(Awaited.SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("there was no answer", e);
    }
  }

  CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  /**
   * Sends text as it stands, for what a proper client refuses to send; gives what comes back until
   * the server hangs up.
   */
  String raw(String request) {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(Awaited.SECONDS * 1_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #raw}, but gives one answer, after which the server need not hang up. */
  String rawAnswer(String request) {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(Awaited.SECONDS * 1_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      StringBuilder answer = new StringBuilder();
      while (!isWhole(answer)) {
        byte[] next = socket.getInputStream().readNBytes(1);
        assertThat(next).as("more of the answer after: " + answer).isNotEmpty();
        answer.append((char) next[0]);
      }
      return answer.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(CharSequence answer) {
    String[] parts = answer.toString().split("\r\n\r\n", 2);
    Matcher length = LENGTH.matcher(parts[0]);
    return parts.length == 2
        && parts[1].length() >= (length.find() ? Integer.parseInt(length.group(1)) : 0);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  /** The first error's extensions. */
  static JsonNode error(HttpResponse<String> response) {
    return json(response).path("errors").path(0).path("extensions");
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    answering.finish();
    await(server.close());
    await(vertx.close());
  }
}

package org.kommunegraf.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers by asking a running server over HTTP. */
final class ServerSource implements AnswerSource {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);
  private static final int BAD_GATEWAY = 502;
  private static final JsonMapper JSON = new JsonMapper();

  private final URI server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TO_CONNECT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private ServerSource(URI server) {
    this.server = server;
  }

  /**
   * @param url the address that the server printed, with or without the last slash
   * @throws UnansweredException if it is no address
   */
  static ServerSource at(String url) {
    try {
      URI uri = new URI(url.endsWith("/") ? url : url + "/");
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return new ServerSource(uri);
      }
    } catch (URISyntaxException e) {
      // said below, as for other wrong addresses
    }
    throw new UnansweredException(
        Console.MISUSED,
        "\"" + url + "\" is no address of a server; write --url http://127.0.0.1:8080/.");
  }

  /** The server that runs on a store; empty if there is none, or only what a killed one left. */
  static Optional<AnswerSource> find(Path store) throws IOException {
    Path address = store.resolve(ServeCommand.ADDRESS_FILE);
    if (!Files.isReadable(address)) {
      return Optional.empty();
    }
    ServerSource source = at(Files.readString(address).strip());
    return source.isThere() ? Optional.of(source) : Optional.empty();
  }

  private boolean isThere() {
    try {
      return send("health/ready").statusCode() < BAD_GATEWAY;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String json(Asked asked) {
    return get(asked, ".json");
  }

  @Override
  public String csv(Asked asked) {
    return get(asked, ".csv");
  }

  private String get(Asked asked, String form) {
    StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
    asked
        .variables()
        .forEach((name, texts) -> texts.forEach(text -> parameters.add(parameter(name, text))));
    if (asked.rows() != null) {
      parameters.add(parameter("rows", asked.rows()));
    }
    try {
      HttpResponse<String> response =
          send("questions/" + encoded(asked.name()) + form + parameters);
      if (response.statusCode() != 200) {
        throw refused(response);
      }
      return response.body();
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private HttpResponse<String> send(String path) throws IOException {
    try {
      return client.send(
          HttpRequest.newBuilder(server.resolve(path)).timeout(TO_ANSWER).build(),
          BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", e);
    }
  }

  private UnansweredException refused(HttpResponse<String> response) {
    boolean ofTheQuestion = response.statusCode() >= 400 && response.statusCode() < 500;
    return new UnansweredException(
        ofTheQuestion ? Console.MISUSED : Console.OUTSIDE,
        sentence(response)
            .orElse(
                "The server at "
                    + server
                    + " answered with the status "
                    + response.statusCode()
                    + "; check that it is Kommunegraf."));
  }

  private static Optional<String> sentence(HttpResponse<String> response) {
    try {
      JsonNode message = JSON.readTree(response.body()).at("/errors/0/message");
      return message.isString() ? Optional.of(message.asString()) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private UnansweredException unreachable(IOException cause) {
    String reason =
        cause instanceof ConnectException || cause.getMessage() == null
            ? "there is no connection"
            : cause.getMessage();
    return new UnansweredException(
        Console.OUTSIDE,
        "The server at "
            + server
            + " cannot be asked: "
            + reason
            + ". Start it, or name another with --url.");
  }

  private static String parameter(String name, String text) {
    return encoded(name) + "=" + encoded(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {}
}

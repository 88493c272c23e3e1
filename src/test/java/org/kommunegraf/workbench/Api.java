package org.kommunegraf.workbench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's own answers, which what the workbench shows and saves is held against. */
record Api(String origin) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** A kept question as the server describes it. */
  JsonNode question(String name) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/questions/" + name)).build();
    return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
  }

  /** The answer to a kept question, as the bytes of a media type. */
  byte[] answer(String name, String mediaType) throws IOException, InterruptedException {
    JsonNode question = question(name);
    JsonNode rows = question.path("rows");
    return post(
        question.path("graphql").asString(), mediaType, rows.isString() ? rows.asString() : null);
  }

  /** How many rows the table of a kept question has. */
  int rows(String name) throws IOException, InterruptedException {
    return JSON.readTree(answer(name, "application/vnd.kommunegraf.table+json"))
        .path("rows")
        .size();
  }

  JsonNode data(String query) throws IOException, InterruptedException {
    return JSON.readTree(post(query, "application/graphql-response+json", null)).path("data");
  }

  private byte[] post(String query, String mediaType, @Nullable String rows)
      throws IOException, InterruptedException {
    String parameter =
        rows == null ? "" : "?rows=" + URLEncoder.encode(rows, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/graphql" + parameter))
            .header("Content-Type", "application/json")
            .header("Accept", mediaType)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
            .build();
    return CLIENT.send(request, BodyHandlers.ofByteArray()).body();
  }
}

package org.kommunegraf.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.kommunegraf.graphql.GraphQlRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks servers that run, each in turn, over 16 connections for some seconds. */
public final class AskOverHttp {

  private static final int CONNECTIONS = 16;
  private static final int WARM_UP = 15_000;
  private static final int MEASURED = 15_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<URI> servers;
  private final List<String> decisions;
  private final AtomicLong bytes = new AtomicLong();

  private AskOverHttp(List<URI> servers) throws IOException, InterruptedException {
    this.servers = servers;
    this.decisions = decisions();
  }

  /**
   * @param arguments the addresses of the servers, as they print them
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    AskOverHttp http = new AskOverHttp(List.of(arguments).stream().map(URI::create).toList());
    Asking asking = new Asking(CONNECTIONS, http::ask);
    Thread.sleep(WARM_UP);
    int from = asking.now();
    Thread.sleep(MEASURED);
    int to = asking.now();
    asking.stop();
    asking.report("nested query, servers: " + arguments.length, from, to);
    System.out.println("  bytes of an answer " + http.bytes.get() / asking.answers());
  }

  private List<String> decisions() throws IOException, InterruptedException {
    URI all =
        servers
            .get(0)
            .resolve("graphql?query=" + encoded("{councilDecisions(first: 1000) {nodes {id}}}"));
    JsonNode nodes =
        JSON.readTree(
                client
                    .send(HttpRequest.newBuilder(all).build(), HttpResponse.BodyHandlers.ofString())
                    .body())
            .at("/data/councilDecisions/nodes");
    List<String> ids = new ArrayList<>();
    nodes.forEach(node -> ids.add(node.get("id").asString()));
    return ids;
  }

  private void ask(long number) {
    URI server = servers.get((int) (number % servers.size()));
    GraphQlRequest nested =
        Questions.nested(decisions.get(new Draw("question", number).below(decisions.size())));
    String body =
        JSON.writeValueAsString(Map.of("query", nested.query(), "variables", nested.variables()));
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
      }
      bytes.addAndGet(answer.body().length);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

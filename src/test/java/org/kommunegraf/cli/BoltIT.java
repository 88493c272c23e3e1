package org.kommunegraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.Awaited;
import org.kommunegraf.Pages;
import org.kommunegraf.questions.KeptQuestions;
import org.kommunegraf.questions.Question;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code serve --bolt}: a process of its own, and a Neo4j driver as any tool has it. */
class BoltIT {

  private static final String COUNT = "MATCH (n) RETURN count(n) AS n";

  @TempDir private static Path folder;
  private static Process server;
  private static String address;
  private static Driver driver;

  @BeforeAll
  static void serve() throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of("/bin/bash")),
        "the launcher is a shell script; there is no bash here");
    int port = freePort();
    server =
        LauncherIT.start(
            Map.of("KOMMUNEGRAF_STORE", folder.resolve("store").toString()),
            "serve",
            "--port",
            "0",
            "--bolt",
            String.valueOf(port));
    BufferedReader out = server.inputReader();
    String ready = out.readLine();
    assertThat(ready).startsWith("Ready").contains("http://127.0.0.1:");
    address = ready.substring(ready.indexOf("http://"));
    driver = GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.none());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** With the driver's connections still open, as those of a tool are. */
  @AfterAll
  static void stop() throws InterruptedException {
    server.destroy();
    assertThat(server.waitFor(Awaited.SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isIn(0, 143);
    driver.close();
  }

  @Test
  void theToolsReadWhatGraphQlAnswers() throws Exception {
    Question question = KeptQuestions.load().get("largest-spends");
    Map<String, Object> parameters = new HashMap<>();
    question.variables().forEach(variable -> parameters.put(variable.name(), variable.initial()));
    List<BigDecimal> stored =
        run("neo4j", question.cypher(), parameters).stream()
            .map(row -> BigDecimal.valueOf(row.get("spends.amount.value").asLong(), 2))
            .toList();
    List<BigDecimal> answered =
        get("/questions/largest-spends.json")
            .at("/data/spends/nodes")
            .valueStream()
            .map(spend -> new BigDecimal(spend.at("/amount/value").asString()))
            .toList();
    assertThat(stored).hasSize(5).isEqualTo(answered);
  }

  @Test
  void theCypherOfThePagesFindsSomething() {
    List<String> statements = Pages.blocks("cypher");
    assertThat(statements).hasSizeGreaterThan(2);
    for (String statement : statements) {
      assertThat(run("neo4j", statement, Map.of())).as(statement).isNotEmpty();
    }
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address).resolve(path))
            .header("Accept", "application/json")
            .build();
    return JsonMapper.shared()
        .readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }

  /** What Neo4j's tools ask by themselves when they connect. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CALL db.schema.visualization()",
        "CALL db.schema.nodeTypeProperties()",
        "CALL db.labels()",
        "CALL db.relationshipTypes()",
        "CALL db.propertyKeys()",
        "CALL dbms.components()",
        "SHOW PROCEDURES",
        "SHOW FUNCTIONS",
        "SHOW DATABASES",
        "EXPLAIN MATCH (n) RETURN n",
        "MATCH p = (:Campaign)<--(:Spend) RETURN p"
      })
  void theToolsFindTheirWay(String statement) {
    assertThat(run("neo4j", statement, Map.of())).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          neo4j  | CREATE (n:Bad)                                         | not allowed for user
          neo4j  | CREATE (n:Campaign)                                    | not allowed for user
          neo4j  | MATCH (c:Campaign) SET c.from = 7                      | not allowed for user
          neo4j  | MATCH (c:Campaign) REMOVE c:Campaign                   | not allowed for user
          neo4j  | MATCH (n) DETACH DELETE n                              | not allowed for user
          neo4j  | MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS | not allowed for user
          neo4j  | CREATE INDEX bad FOR (c:Campaign) ON (c.id)            | not allowed for user
          neo4j  | DROP INDEX entity_id                                   | not allowed for user
          neo4j  | DROP CONSTRAINT entity_version                         | not allowed for user
          neo4j  | CALL db.createLabel('Bad')                             | not allowed for user
          neo4j  | CALL db.clearQueryCaches()                             | not allowed for user
          neo4j  | CALL db.stats.collect('QUERIES')                       | not allowed for user
          neo4j  | CALL dbms.listConfig()                                 | not allowed for user
          neo4j  | CALL dbms.setConfigValue('db.transaction.timeout', '0') | no procedure
          neo4j  | CALL dbms.queryJmx('java.lang:type=Runtime')           | no procedure
          neo4j  | CALL dbms.killConnection('bolt-1')                     | no procedure
          neo4j  | CALL apoc.load.json('file:///etc/passwd')              | no procedure
          neo4j  | LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line | Cannot load
          neo4j  | LOAD CSV FROM 'http://127.0.0.1/' AS line RETURN line  | Cannot load
          neo4j  | LOAD CSV FROM 'http://[::1]/' AS line RETURN line      | Cannot load
          neo4j  | LOAD CSV FROM 'ftp://127.0.0.1/' AS line RETURN line   | Cannot load
          system | CREATE USER bad SET PASSWORD 'longenough'              | Permission denied
          system | ALTER USER neo4j SET PASSWORD 'longenough'             | Permission denied
          system | DROP USER neo4j                                        | Permission denied
          system | SHOW USERS                                             | Permission denied
          system | STOP DATABASE neo4j                                    | Unsupported
          system | DROP DATABASE neo4j                                    | Unsupported
          system | CALL dbms.upgrade()                                    | not allowed for user
          """)
  void whatIsNotReadingIsRefused(String database, String statement, String sentence) {
    long before = count();
    assertThatThrownBy(() -> run(database, statement, Map.of()))
        .isInstanceOf(Neo4jException.class)
        .hasMessageContaining(sentence);
    assertThat(count()).isEqualTo(before);
    assertThat(run("neo4j", "CALL db.labels() YIELD label RETURN label", Map.of()))
        .extracting(row -> row.get("label").asString())
        .contains("Campaign")
        .doesNotContain("Bad");
  }

  private static long count() {
    return run("neo4j", COUNT, Map.of()).get(0).get("n").asLong();
  }

  private static List<Record> run(
      String database, String statement, Map<String, Object> parameters) {
    try (Session session = driver.session(SessionConfig.forDatabase(database))) {
      return session.run(statement, parameters).list();
    }
  }
}

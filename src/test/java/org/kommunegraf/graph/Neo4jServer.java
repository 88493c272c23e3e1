package org.kommunegraf.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.kommunegraf.graph.RemoteAccess.Limits;

/**
 * A Neo4j server for all tests of this run; or the one that {@code KOMMUNEGRAF_TEST_NEO4J} names,
 * with {@code …_USER} and {@code …_PASSWORD}. The tests empty it. A test that stops its server
 * starts a {@link Neo4jProcess} of its own.
 */
public final class Neo4jServer {

  private static final String NAMED = System.getenv("KOMMUNEGRAF_TEST_NEO4J");

  private final String address;
  private final Login login;

  private Neo4jServer(String address, Login login) {
    this.address = address;
    this.login = login;
  }

  private static final class Shared {
    static final Neo4jServer SERVER = NAMED == null ? start() : named();
  }

  /** The server, emptied; it is started when it is first asked for. */
  public static Neo4jServer emptied() {
    try (Cypher cypher = RemoteCypher.open(Shared.SERVER.access())) {
      cypher.write(new Cypher.Statement("MATCH (n) DETACH DELETE n", Map.of()));
    }
    return Shared.SERVER;
  }

  /** What somebody does to the graph by hand. */
  public void run(String cypher) {
    try (Cypher neo4j = RemoteCypher.open(access())) {
      neo4j.write(new Cypher.Statement(cypher, Map.of()));
    }
  }

  /** How many nodes there are. */
  public long countNodes() {
    AtomicLong nodes = new AtomicLong();
    try (Cypher neo4j = RemoteCypher.open(access())) {
      neo4j.read(
          "MATCH (n) RETURN count(n) AS nodes", Map.of(), row -> nodes.set(row.number("nodes")));
    }
    return nodes.get();
  }

  /** Its Bolt address. */
  public String address() {
    return address;
  }

  Login login() {
    return login;
  }

  public RemoteAccess access() {
    return new RemoteAccess(address, login, null, null, null, Limits.USUAL);
  }

  /** The variables with which the program finds it. */
  public Map<String, String> environment() {
    return Map.of(
        "KOMMUNEGRAF_NEO4J", address,
        "KOMMUNEGRAF_USER", String.valueOf(login.user()),
        "KOMMUNEGRAF_PASSWORD", login.secret());
  }

  private static Neo4jServer named() {
    return new Neo4jServer(
        NAMED,
        new Login(
            System.getenv("KOMMUNEGRAF_TEST_NEO4J_USER"),
            System.getenv("KOMMUNEGRAF_TEST_NEO4J_PASSWORD")));
  }

  private static Neo4jServer start() {
    try {
      Path home = Files.createTempDirectory(Path.of("target"), "neo4j-server");
      Neo4jProcess process = Neo4jProcess.start(home, Map.of());
      return new Neo4jServer(process.address(), process.login());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

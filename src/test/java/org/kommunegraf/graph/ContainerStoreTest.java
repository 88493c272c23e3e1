package org.kommunegraf.graph;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.kommunegraf.graph.RemoteAccess.Limits;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The contract on Neo4j in a container: of the official image, or of the one that {@code
 * KOMMUNEGRAF_TEST_NEO4J_IMAGE} names.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ContainerStoreTest extends GraphStoreContract {

  private static final String IMAGE =
      System.getenv().getOrDefault("KOMMUNEGRAF_TEST_NEO4J_IMAGE", "neo4j:5.26-community");

  private static Neo4jContainer container;
  private static Cypher neo4j;

  @BeforeAll
  static void start() {
    DockerEngine.need();
    container =
        new Neo4jContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("neo4j"))
            .withRandomPassword();
    container.start();
    Login login = new Login("neo4j", container.getAdminPassword());
    neo4j =
        RemoteCypher.open(
            new RemoteAccess(container.getBoltUrl(), login, null, null, null, Limits.USUAL));
  }

  @AfterAll
  static void stop() {
    if (neo4j != null) {
      neo4j.close();
    }
    if (container != null) {
      container.stop();
    }
  }

  @Override
  Cypher cypher() {
    return new KeptOpen(neo4j);
  }

  @Override
  GraphStore store(Cypher cypher) {
    return CypherStore.shared(cypher);
  }

  @Override
  void afterTheEndOf(Cypher publisher) {
    neo4j.write(new Cypher.Statement("MATCH (l:Lease) SET l.until = 0", Map.of()));
  }
}

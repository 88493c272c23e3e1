package org.kommunegraf.graph;

import org.kommunegraf.Gate;
import org.kommunegraf.graph.RemoteAccess.Limits;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The contract on Neo4j in a container: of the official image, or of the one that {@code
 * KOMMUNEGRAF_TEST_NEO4J_IMAGE} names.
 */
@Gate
class ContainerStoreIT extends ServerStoreContract {

  private static final String IMAGE =
      System.getenv().getOrDefault("KOMMUNEGRAF_TEST_NEO4J_IMAGE", "neo4j:5.26-community");

  @Override
  Cypher open() {
    DockerEngine.need();
    Neo4jContainer container =
        new Neo4jContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("neo4j"))
            .withRandomPassword();
    container.start();
    Login login = new Login("neo4j", container.getAdminPassword());
    return new InContainer(
        RemoteCypher.open(
            new RemoteAccess(container.getBoltUrl(), login, null, null, null, Limits.USUAL)),
        container);
  }

  /** Stops the container when it is closed. */
  private static final class InContainer extends PassingCypher {
    private final Neo4jContainer container;

    InContainer(Cypher cypher, Neo4jContainer container) {
      super(cypher);
      this.container = container;
    }

    @Override
    public void close() {
      super.close();
      container.stop();
    }
  }
}

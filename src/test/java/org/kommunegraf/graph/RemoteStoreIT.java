package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.graph.RemoteAccess.Limits;

/** The contract on a Neo4j server, and what is particular to one. */
class RemoteStoreIT extends ServerStoreContract {

  private Neo4jServer server;

  @Override
  Cypher open() {
    server = Neo4jServer.emptied();
    return RemoteCypher.open(server.access());
  }

  @Test
  void whatOneProgramPublishedAnotherReads() {
    var entities = new RandomEntities(1).all();
    try (GraphStore writing = RemoteStore.open(server.access());
        GraphStore reading = RemoteStore.open(server.access())) {
      assertThat(reading.findPublished()).isEmpty();
      ReleaseHeader header = writing.publish(entities, Progress.SILENT);
      assertThat(reading.findPublished()).contains(header);
      assertThat(reading.entities(1)).containsExactlyInAnyOrderElementsOf(entities);
    }
  }

  @Test
  void openingAnEmptyServerWritesNothing() {
    try (GraphStore store = RemoteStore.open(server.access())) {
      assertThat(store.findPublished()).isEmpty();
    }
    long nodes = cypher().write(new Cypher.Statement("MATCH (n) RETURN count(n)", Map.of()));
    assertThat(nodes).isZero();
  }

  @Test
  void aWrongPasswordSaysWhatToDo() {
    Login wrong = new Login(server.login().user(), "wrong-password");
    assertThatThrownBy(() -> RemoteStore.open(access(server.address(), wrong, null, null)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("refused the user \"neo4j\"")
        .hasMessageContaining("KOMMUNEGRAF_PASSWORD")
        .hasMessageNotContaining("wrong-password");
  }

  @Test
  void aWrongTokenSaysWhatToDo() {
    Login token = new Login(null, "wrong-token");
    assertThatThrownBy(() -> RemoteStore.open(access(server.address(), token, null, null)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Neo4j server at")
        .hasMessageNotContaining("wrong-token");
  }

  @Test
  void aWrongPublisherIsSaidWhenItPublishes() {
    Login wrong = new Login("editor", "wrong-password");
    RemoteAccess access =
        new RemoteAccess(server.address(), server.login(), wrong, null, null, Limits.USUAL);
    try (GraphStore store = RemoteStore.open(access)) {
      assertThat(store.findPublished()).isEmpty();
      assertThatThrownBy(() -> store.publish(new RandomEntities(1).all(), Progress.SILENT))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("refused the user \"editor\"")
          .hasMessageContaining("KOMMUNEGRAF_PUBLISHER_USER");
    }
  }

  @Test
  void aMissingDatabaseSaysWhatToDo() {
    assertThatThrownBy(
            () -> RemoteStore.open(access(server.address(), server.login(), "nowhere", null)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("has no database \"nowhere\"")
        .hasMessageContaining("KOMMUNEGRAF_DATABASE");
  }

  @Test
  void aServerThatIsNotThereSaysWhatToDo() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    for (String scheme : new String[] {"bolt", "neo4j"}) {
      String address = scheme + "://127.0.0.1:" + port;
      assertThatThrownBy(() -> RemoteStore.open(access(address, server.login(), null, null)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(address + " cannot be reached")
          .hasMessageContaining("--neo4j");
    }
  }

  @Test
  void aServerWithoutTlsSaysWhatToDo() {
    String address = server.address().replace("bolt:", "bolt+s:");
    assertThatThrownBy(() -> RemoteStore.open(access(address, server.login(), null, null)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("without TLS without +s");
  }

  @Test
  void withoutCertificatesTheFileIsNamed(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("ca.pem");
    String address = server.address().replace("bolt:", "bolt+s:");
    assertThatThrownBy(() -> RemoteStore.open(access(address, server.login(), null, missing)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("KOMMUNEGRAF_CERTIFICATES");
    Files.writeString(missing, "no certificate");
    assertThatThrownBy(() -> RemoteStore.open(access(address, server.login(), null, missing)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("KOMMUNEGRAF_CERTIFICATES");
  }

  @Test
  void anAddressOfSomethingElseSaysWhatToDo() {
    for (String address : new String[] {"http://127.0.0.1", "127.0.0.1:7687", "neo4j://", "a b"}) {
      assertThatThrownBy(() -> RemoteStore.open(access(address, server.login(), null, null)))
          .as(address)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is no address of a Neo4j server");
    }
  }

  @Test
  void theRoutingSchemeWorksOnOneServer() {
    String address = server.address().replace("bolt:", "neo4j:");
    try (GraphStore store = RemoteStore.open(access(address, server.login(), null, null))) {
      assertThat(store.publish(new RandomEntities(1).all(), Progress.SILENT).number()).isEqualTo(1);
    }
  }

  @Test
  void readingMayNotWrite() {
    assertThatThrownBy(() -> cypher().read("CREATE (n:X) RETURN 1 AS one", Map.of(), row -> {}))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void secretsAreInNoText() {
    RemoteAccess access =
        new RemoteAccess(
            "bolt://h",
            new Login("u", "secret-1"),
            new Login(null, "secret-2"),
            null,
            null,
            Limits.USUAL);
    assertThat(access.toString()).contains("user \"u\"").doesNotContain("secret");
  }

  private static RemoteAccess access(
      String address, Login login, @Nullable String database, @Nullable Path certificates) {
    Limits limits =
        new Limits(2, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    return new RemoteAccess(address, login, null, database, certificates, limits);
  }
}

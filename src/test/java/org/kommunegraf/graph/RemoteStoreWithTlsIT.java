package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.Gate;
import org.kommunegraf.graph.RemoteAccess.Limits;

/** A Neo4j server with TLS, whose certificate is right or wrong. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Gate
class RemoteStoreWithTlsIT {

  @TempDir private static Path folder;
  private static Certificates ours;
  private static Certificates others;
  private static Neo4jProcess server;

  @BeforeAll
  static void start() throws IOException {
    ours = new Certificates(folder.resolve("ours"));
    others = new Certificates(folder.resolve("others"));
    server =
        Neo4jProcess.start(
            folder.resolve("server"), ours.forServer("right", "ip:127.0.0.1", "-1d", 30));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt+s", "neo4j+s", "bolt"})
  void withTheCertificateNamedItWorks(String scheme) {
    try (GraphStore store = open(scheme, "127.0.0.1", ours.authority())) {
      var entities = new RandomEntities(1).all();
      ReleaseHeader header = store.publish(entities, Progress.SILENT);
      assertThat(store.entities(header.number())).containsExactlyInAnyOrderElementsOf(entities);
    }
  }

  @Test
  void aCertificateThatNobodyTrustsSaysWhatToDo() {
    for (Path trusted : new Path[] {null, others.authority()}) {
      assertThatThrownBy(() -> open("bolt+s", "127.0.0.1", trusted))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("could not be trusted")
          .hasMessageContaining("KOMMUNEGRAF_CERTIFICATES");
    }
  }

  @Test
  void aCertificateForAnotherHostSaysWhatToDo() {
    assertThatThrownBy(() -> open("bolt+s", "localhost", ours.authority()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("could not be trusted")
        .hasMessageContaining("No name matching localhost found");
  }

  @Test
  void askedWithoutTlsItSaysWhatToDo() {
    for (String scheme : new String[] {"bolt", "neo4j"}) {
      assertThatThrownBy(() -> open(scheme, "127.0.0.1", null))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("a server with TLS is addressed with +s");
    }
  }

  @Test
  void trustingAnyCertificateIsRefused() {
    for (String scheme : new String[] {"bolt+ssc", "neo4j+ssc"}) {
      assertThatThrownBy(() -> open(scheme, "127.0.0.1", null))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("would trust whoever answers")
          .hasMessageContaining("KOMMUNEGRAF_CERTIFICATES");
    }
  }

  @Test
  @Order(Integer.MAX_VALUE) // it puts another certificate in the server's hands
  void anExpiredCertificateSaysSo() throws IOException {
    server.stop();
    server.configure(ours.forServer("expired", "ip:127.0.0.1", "-10d", 5));
    server.start();
    assertThatThrownBy(() -> open("bolt+s", "127.0.0.1", ours.authority()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("could not be trusted")
        .hasMessageContaining("NotAfter");
  }

  private static GraphStore open(String scheme, String host, @Nullable Path certificates) {
    String port = server.address().substring(server.address().lastIndexOf(':'));
    Limits limits =
        new Limits(2, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));
    return RemoteStore.open(
        new RemoteAccess(
            scheme + "://" + host + port, server.login(), null, null, certificates, limits));
  }
}

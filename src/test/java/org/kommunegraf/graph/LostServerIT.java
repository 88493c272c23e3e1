package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Gate;
import org.kommunegraf.graph.RemoteAccess.Limits;
import org.kommunegraf.model.Canonical;
import org.kommunegraf.model.Entity;

/**
 * A server that is stopped, silent or slow, and connections that break: no call waits for ever,
 * what was published stays, and the next publisher succeeds.
 */
@Gate
class LostServerIT {

  private static final Limits SHORT =
      new Limits(
          8,
          Duration.ofSeconds(4),
          Duration.ofSeconds(5),
          Duration.ofSeconds(3),
          Duration.ofSeconds(8));

  /** How long the next publisher waits for one that lost its server. */
  private static final Duration LEASE = Duration.ofSeconds(3);

  private static final List<Entity> FIRST = new RandomEntities(1).all();
  private static final List<Entity> SECOND = new RandomEntities(2).all();

  private static Neo4jProcess server;

  private BadConnection way;
  private GraphStore store;

  @BeforeAll
  static void start() throws IOException {
    server = Neo4jProcess.start(Files.createTempDirectory(Path.of("target"), "lost"), Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void aReleaseIsPublished() {
    try (RemoteCypher neo4j = RemoteCypher.open(server.access())) {
      neo4j.write(new Cypher.Statement("MATCH (n) DETACH DELETE n", Map.of()));
      CypherStore.shared(new KeptOpen(neo4j)).publish(FIRST, Progress.SILENT);
    }
    way = BadConnection.to(server);
    store = RemoteStore.open(access());
  }

  @AfterEach
  void close() {
    way.heal();
    store.close();
    way.close();
  }

  private RemoteAccess access() {
    return new RemoteAccess(way.address(), server.login(), null, null, null, SHORT);
  }

  /** What was published is there, also for those who come new. */
  private void theFirstReleaseIsWhole() {
    try (GraphStore other = RemoteStore.open(server.access())) {
      assertThat(other.findPublished().orElseThrow().number()).isEqualTo(1);
      assertThat(Canonical.sha256(other.entities(1))).isEqualTo(Canonical.sha256(FIRST));
    }
  }

  private void theNextPublisherSucceeds() throws InterruptedException {
    try (GraphStore next = RemoteStore.open(server.access())) {
      assertThat(NextPublisher.publish(next, SECOND).number()).isEqualTo(2);
      assertThat(Canonical.sha256(next.entities(2))).isEqualTo(Canonical.sha256(SECOND));
      assertThat(Canonical.sha256(next.entities(1))).isEqualTo(Canonical.sha256(FIRST));
    }
  }

  @Test
  void aConnectionThatIsCutWhileItIsReadIsSaidAndTheNextOneReads() {
    int lost = 0;
    for (long bytes = 200; bytes < 20_000; bytes += 1_500) {
      way.cutAfter(bytes);
      try {
        assertThat(Canonical.sha256(store.entities(1))).isEqualTo(Canonical.sha256(FIRST));
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("was lost while it was read");
        lost++;
      }
    }
    assertThat(lost).isPositive();
    way.heal();
    assertThat(Canonical.sha256(store.entities(1))).isEqualTo(Canonical.sha256(FIRST));
  }

  @Test
  void connectionsThatBrokeWhileNobodyUsedThemAreReplaced() {
    assertThat(store.findPublished()).isPresent();
    way.cut();
    assertThat(store.findPublished()).isPresent();
    way.cut();
    assertThat(store.entities(1)).hasSameSizeAs(FIRST);
  }

  @Test
  void aRefusedConnectionIsSaidAtOnceToWhoAsksAgainAnyway() {
    way.refuse();
    assertThatThrownBy(store::pollPublished)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be reached");
    assertThatThrownBy(store::findPublished)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be reached");
    way.heal();
    assertThat(store.pollPublished()).isPresent();
  }

  /** Without a bound of our own, each of these would wait for two minutes, or for ever. */
  @Test
  void whatIsSentIntoNothingIsGivenUp() {
    assertThat(store.pollPublished()).isPresent();
    GraphStore other = RemoteStore.open(access());
    way.swallow();
    other.close();
    assertThatThrownBy(store::pollPublished)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("said nothing for 4 seconds");
    assertThatThrownBy(store::findPublished).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> store.entities(1)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> store.publish(SECOND, Progress.SILENT))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> RemoteStore.open(access())).isInstanceOf(StoreException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    way.heal();
    assertThat(store.pollPublished()).isPresent();
    theFirstReleaseIsWhole();
  }

  @Test
  void aSlowServerIsWaitedFor() {
    way.delay(100);
    assertThat(store.pollPublished()).isPresent();
    assertThat(Canonical.sha256(store.entities(1))).isEqualTo(Canonical.sha256(FIRST));
    assertThat(store.publish(SECOND, Progress.SILENT).number()).isEqualTo(2);
  }

  @Test
  void aServerThatStandsStillIsGivenUpAndFoundAgain() throws Exception {
    signal("STOP");
    try {
      assertThatThrownBy(store::pollPublished)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("said nothing for 4 seconds");
      assertThatThrownBy(() -> store.entities(1)).isInstanceOf(StoreException.class);
    } finally {
      signal("CONT");
    }
    assertThat(store.pollPublished()).isPresent();
    assertThat(Canonical.sha256(store.entities(1))).isEqualTo(Canonical.sha256(FIRST));
  }

  private static void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(server.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  @Test
  void aServerThatIsStoppedAndStartedIsReadAgain() {
    server.stop();
    assertThatThrownBy(store::pollPublished).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> store.entities(1)).isInstanceOf(StoreException.class);
    server.start();
    assertThat(pollAsNodesDo()).isPresent();
    assertThat(Canonical.sha256(store.entities(1))).isEqualTo(Canonical.sha256(FIRST));
  }

  /** A server that has just started is slow to answer; who follows it asks again. */
  private Optional<ReleaseHeader> pollAsNodesDo() {
    for (int failures = 0; failures < 10; failures++) {
      try {
        return store.pollPublished();
      } catch (StoreException e) {
        // asked again
      }
    }
    return store.pollPublished();
  }

  @Test
  void aPublisherWhoseServerIsStartedAnewInTheMiddleGoesOn() {
    Limits patient =
        new Limits(8, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMinutes(2));
    RemoteAccess access =
        new RemoteAccess(way.address(), server.login(), null, null, null, patient);
    try (Cypher neo4j = RemoteCypher.open(access)) {
      Cypher interrupted = new InterruptedCypher(neo4j, "UNWIND $rows", this::startAnewOnce);
      ReleaseHeader header =
          CypherStore.shared(new KeptOpen(interrupted)).publish(SECOND, Progress.SILENT);
      assertThat(header.number()).isEqualTo(2);
    }
    assertThat(Canonical.sha256(store.entities(2))).isEqualTo(Canonical.sha256(SECOND));
    assertThat(Canonical.sha256(store.entities(1))).isEqualTo(Canonical.sha256(FIRST));
  }

  private boolean startedAnew;

  private void startAnewOnce() {
    if (!startedAnew) {
      startedAnew = true;
      server.stop();
      server.start();
    }
  }

  @Test
  void aPublisherWhoseServerStopsChangesNothing() throws Exception {
    aPublisherLosesItsServer(server::stop);
  }

  @Test
  void aPublisherWhoseServerIsKilledChangesNothing() throws Exception {
    aPublisherLosesItsServer(server::kill);
  }

  private static void publish(Cypher interrupted) {
    CypherStore.shared(new KeptOpen(interrupted), LEASE).publish(SECOND, Progress.SILENT);
  }

  private void aPublisherLosesItsServer(Runnable end) throws Exception {
    try (Cypher neo4j = RemoteCypher.open(access())) {
      Cypher interrupted = new InterruptedCypher(neo4j, "CREATE (r:Release", end);
      assertThatThrownBy(() -> publish(interrupted))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("cannot be reached");
    } finally {
      server.start();
    }
    theFirstReleaseIsWhole();
    theNextPublisherSucceeds();
  }

  @Test
  void aPublisherWhoseConnectionBreaksChangesNothing() throws Exception {
    try (Cypher neo4j = RemoteCypher.open(access())) {
      Cypher interrupted = new InterruptedCypher(neo4j, "CREATE (r:Release", way::refuse);
      assertThatThrownBy(() -> publish(interrupted)).isInstanceOf(StoreException.class);
    }
    way.heal();
    theFirstReleaseIsWhole();
    theNextPublisherSucceeds();
  }

  @Test
  void aPublisherDoesNotHearOfASingleCut() {
    try (Cypher neo4j = RemoteCypher.open(access())) {
      Cypher interrupted = new InterruptedCypher(neo4j, "", way::cut);
      ReleaseHeader header =
          CypherStore.shared(new KeptOpen(interrupted)).publish(SECOND, Progress.SILENT);
      assertThat(header.number()).isEqualTo(2);
    }
    assertThat(Canonical.sha256(store.entities(2))).isEqualTo(Canonical.sha256(SECOND));
  }

  @Test
  void whoWorkedOnARestOfThePastIsTold() {
    ReleaseHeader first = store.findPublished().orElseThrow();
    assertThatThrownBy(
            () -> store.publishAfter(Optional.empty(), SECOND, Imprint.NONE, Progress.SILENT))
        .isInstanceOf(OvertakenException.class)
        .hasMessageContaining("Release 1 was published meanwhile");
    assertThat(
            store.publishAfter(Optional.of(first), SECOND, Imprint.NONE, Progress.SILENT).number())
        .isEqualTo(2);
    assertThatThrownBy(
            () -> store.publishAfter(Optional.of(first), FIRST, Imprint.NONE, Progress.SILENT))
        .isInstanceOf(OvertakenException.class)
        .hasMessageContaining("Release 2 was published meanwhile");
  }
}

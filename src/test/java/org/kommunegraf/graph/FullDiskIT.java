package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.Folders;
import org.kommunegraf.Gate;
import org.kommunegraf.graph.RemoteAccess.Limits;
import org.kommunegraf.model.Entity;

/** A disk that becomes full while a release is published to it. */
@Gate
class FullDiskIT {

  private static final long LITTLE = 300_000;
  private static final long NEXT_TO_NOTHING = 8_192;

  /** Of a disk that is not full, so that nothing is stopped in time. */
  private static final DiskSpace ANOTHER = new DiskSpace(Path.of("."));

  /** Trying again makes no room. */
  private static final Limits IMPATIENT =
      new Limits(8, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(3));

  /** How long the next publisher waits for the one whose disk was full. */
  private static final Duration LEASE = Duration.ofSeconds(3);

  private static final List<Entity> FIRST = KillWorlds.world(1, 1);
  private static final List<Entity> SECOND = KillWorlds.world(2, 1);

  @TempDir private Path folder;
  private SmallDisk disk;

  @BeforeEach
  void mount() throws IOException {
    disk = SmallDisk.mount(folder.resolve("disk"));
  }

  @AfterEach
  void unmount() throws IOException {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void anEmbeddedStoreStopsInTimeAndGoesOnReading() throws IOException {
    try (GraphStore store = EmbeddedStore.open(disk.folder().resolve("store"))) {
      ReleaseHeader first = store.publish(FIRST, Progress.SILENT);
      assertThatThrownBy(() -> store.publish(SECOND, filling(DiskSpace.RESERVE / 2)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is full, or nearly so: ")
          .hasMessageContaining("MB are free")
          .hasMessageContaining("Make room, and try again");
      assertThat(store.findPublished()).contains(first);
      assertThat(store.entities(1)).containsExactlyInAnyOrderElementsOf(FIRST);
      disk.makeRoom();
      assertThat(store.publish(SECOND, Progress.SILENT).number()).isEqualTo(2);
      assertThat(store.entities(2)).containsExactlyInAnyOrderElementsOf(SECOND);
    }
  }

  @Test
  void anEmbeddedStoreOpensAndReadsWithLittleRoom() throws IOException {
    Path place = disk.folder().resolve("store");
    try (GraphStore store = EmbeddedStore.open(place)) {
      store.publish(FIRST, Progress.SILENT);
    }
    disk.fill(DiskSpace.RESERVE / 2);
    try (GraphStore store = EmbeddedStore.open(place)) {
      assertThat(store.entities(1)).containsExactlyInAnyOrderElementsOf(FIRST);
    }
    assertThatThrownBy(() -> EmbeddedStore.open(disk.folder().resolve("other")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is full, or nearly so: ");
  }

  /** With some room the log cannot be written, with next to none Neo4j refuses to begin. */
  @ParameterizedTest
  @ValueSource(longs = {NEXT_TO_NOTHING, LITTLE})
  void anEmbeddedStoreWhoseLastRoomIsTakenSaysSoAndOpensAgain(long left) throws IOException {
    Path place = disk.folder().resolve("store");
    try (Cypher cypher = EmbeddedStore.openCypher(place, ANOTHER)) {
      GraphStore store = CypherStore.alone(cypher);
      store.publish(FIRST, Progress.SILENT);
      assertThatThrownBy(() -> store.publish(SECOND, filling(left)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("became full while Neo4j wrote")
          .hasMessageContaining("start the program again");
    }
    Path foundByTheNext = folder.resolve("copy");
    Folders.copy(place, foundByTheNext);
    try (GraphStore store = EmbeddedStore.open(foundByTheNext)) {
      assertThat(store.findPublished().orElseThrow().number()).isEqualTo(1);
      assertThat(store.entities(1)).containsExactlyInAnyOrderElementsOf(FIRST);
      assertThat(store.publish(SECOND, Progress.SILENT).number()).isEqualTo(2);
      assertThat(store.entities(2)).containsExactlyInAnyOrderElementsOf(SECOND);
    }
  }

  @Test
  void aProtectedServerGoesOnReadingAndStartsAgain() throws Exception {
    aServersDiskBecomesFull(
        Map.of(
            "internal.dbms.out_of_disk_space_protection", "true", "db.tx_log.rotation.size", "16m"),
        Neo4jProcess::stop,
        true);
  }

  /** When such a server is told to stop, it ruins its log: see RATIONALE.md. */
  @Test
  void aServerWithoutProtectionStartsAgainWhenItWasKilled() throws Exception {
    aServersDiskBecomesFull(Map.of("db.tx_log.rotation.size", "1m"), Neo4jProcess::kill, false);
  }

  private void aServersDiskBecomesFull(
      Map<String, String> settings, Consumer<Neo4jProcess> end, boolean canBeRead)
      throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.put("server.directories.data", disk.folder().resolve("data").toString());
    all.put("db.tx_log.preallocate", "true");
    try (Neo4jProcess server = Neo4jProcess.start(folder.resolve("server"), all)) {
      try (GraphStore store = CypherStore.shared(impatient(server), LEASE)) {
        store.publish(FIRST, Progress.SILENT);
        assertThatThrownBy(() -> store.publish(SECOND, filling(LITTLE)))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("its disk is full");
        if (canBeRead) {
          assertThat(store.entities(1)).containsExactlyInAnyOrderElementsOf(FIRST);
        }
      }
      disk.makeRoom();
      end.accept(server);
      server.start();
      try (GraphStore store = RemoteStore.open(server.access())) {
        assertThat(store.findPublished().orElseThrow().number()).isEqualTo(1);
        assertThat(store.entities(1)).containsExactlyInAnyOrderElementsOf(FIRST);
        assertThat(NextPublisher.publish(store, SECOND).number()).isEqualTo(2);
        assertThat(store.entities(2)).containsExactlyInAnyOrderElementsOf(SECOND);
      }
    }
  }

  private static Cypher impatient(Neo4jProcess server) {
    return RemoteCypher.open(
        new RemoteAccess(server.address(), server.login(), null, null, null, IMPATIENT));
  }

  /** Fills the disk after the first batch. */
  private Progress filling(long bytesLeft) {
    AtomicBoolean filled = new AtomicBoolean();
    return (step, done, total) -> {
      if (!filled.getAndSet(true)) {
        try {
          disk.fill(bytesLeft);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}

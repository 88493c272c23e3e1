package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.model.Entity;

/** A disk that becomes full while a release is published to it. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FullDiskTest {

  private static final long LITTLE = 300_000;

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

  /** Neo4j gets no further then; and closing it must not last until there is room. */
  @Test
  void anEmbeddedStoreWhoseLastRoomIsTakenSaysSoAndCloses() throws IOException {
    DiskSpace another = new DiskSpace(Path.of("."));
    try (Cypher cypher = EmbeddedStore.openCypher(disk.folder().resolve("store"), another)) {
      GraphStore store = CypherStore.alone(cypher);
      disk.fill(LITTLE);
      assertThatThrownBy(() -> store.publish(FIRST, Progress.SILENT))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("became full while Neo4j wrote")
          .hasMessageContaining("start the program again");
    }
    disk.makeRoom();
  }

  /** Whether such a server opens its database again is Neo4j's matter: in a trial it did not. */
  @Test
  void aServerSaysThatItsDiskMayBeFull() throws IOException {
    Map<String, String> settings =
        Map.of(
            "server.directories.data", disk.folder().resolve("data").toString(),
            "db.tx_log.preallocate", "true",
            "db.tx_log.rotation.size", "1m");
    try (Neo4jProcess server = Neo4jProcess.start(folder.resolve("server"), settings)) {
      try (GraphStore store = RemoteStore.open(server.access())) {
        store.publish(FIRST, Progress.SILENT);
        assertThatThrownBy(() -> store.publish(SECOND, filling(LITTLE)))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("its disk is full");
      }
      disk.makeRoom();
    }
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

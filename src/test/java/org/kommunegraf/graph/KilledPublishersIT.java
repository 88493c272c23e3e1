package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.Gate;

/**
 * A publisher that is killed leaves the old release or the new one, whole. {@code
 * bench/kill-publishers} kills more of them.
 */
@Gate
class KilledPublishersIT {

  private static final int KILLS = 10;

  /** In one process, whose start takes longer than opening some of them. */
  private static final int STORES = 6;

  private static final long SEED = 20_261_122L;

  @TempDir private Path folder;

  @Test
  void onTheEmbeddedStore() {
    kill(new KillPlace.Embedded(folder.resolve("stores"), STORES));
  }

  @Test
  void onAServer() {
    try (Neo4jProcess server = Neo4jProcess.start(folder.resolve("server"), Map.of())) {
      kill(new KillPlace.Server(server.access()));
    }
  }

  private static void kill(KillPlace place) {
    KillTally tally = new KilledPublishers(place, System.out::println).kill(KILLS, SEED);
    System.out.println(tally);
    assertThat(tally.kills()).isEqualTo(KILLS);
    assertThat(tally.found()).as("looked at afterwards").isEqualTo(KILLS);
  }
}

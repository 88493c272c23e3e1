package org.kommunegraf.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.kommunegraf.model.Canonical;

/**
 * A look at what a killed publisher left, and publishing again.
 *
 * @param place where it was
 * @param seed of the round
 * @param said hears {@code STORE WORD [DETAIL]}
 */
record KillLook(KillPlace place, long seed, Consumer<String> said) {

  private static final long PATIENCE_NANOS = 600_000_000_000L;

  /**
   * Says {@code left old} or {@code left new}, and {@code again} when the task demanded it.
   *
   * @throws AssertionError if the store is not as it must be
   */
  void at(int store, Cypher cypher, KillTask task) {
    // This store repairs nothing when it is opened: so the look is at what was left.
    Aftermath left = new Aftermath(cypher, CypherStore.shared(cypher));
    List<String> before = task.published().stream().map(this::hash).toList();
    String pending = task.pending() == 0 ? "" : hash(task.pending());
    List<String> after = left.releasesAreWhole(before, pending);
    said.accept(store + " left " + (after.size() > before.size() ? "new" : "old"));
    if (!task.again() || task.pending() == 0) {
      return;
    }
    publish(place.forPublishing(cypher), cypher, task.pending());
    left.nothingIsLeftOver();
    left.labelsAreOfThePublishedRelease();
    if (left.releasesAreWhole(before, pending).size() != before.size() + 1) {
      throw new AssertionError("publishing again gave no release");
    }
    said.accept(store + " again");
  }

  private String hash(int number) {
    return Canonical.sha256(KillWorlds.world(seed, number));
  }

  /** Publishes as soon as the lease of one that died is over. */
  void publish(GraphStore store, Cypher cypher, int number) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (isHeld(cypher)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the lease of a dead publisher does not end");
      }
      pause();
    }
    store.publish(KillWorlds.world(seed, number), Progress.SILENT);
  }

  private static boolean isHeld(Cypher cypher) {
    AtomicBoolean held = new AtomicBoolean();
    cypher.read(
        "MATCH (l:Lease) WHERE l.until >= datetime.realtime().epochMillis RETURN l.token AS token",
        Map.of(),
        row -> held.set(true));
    return held.get();
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.kommunegraf.Awaited;
import org.kommunegraf.model.Entity;

/** Publishes to a server after a publisher that could not give back its lease. */
final class NextPublisher {

  private NextPublisher() {}

  static ReleaseHeader publish(GraphStore store, List<Entity> entities)
      throws InterruptedException {
    for (int i = 0; i < Awaited.SECONDS; i++) {
      try {
        return store.publish(entities, Progress.SILENT);
      } catch (OvertakenException e) {
        Thread.sleep(1_000);
      }
    }
    return fail("the lease was still held after " + Awaited.SECONDS + " seconds");
  }
}

package org.kommunegraf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kommunegraf.graph.EntitiesInMemory;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.Imprint;
import org.kommunegraf.graph.Progress;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Entity;

/** A store that notes which releases are read from it, and reads them when the test lets it. */
public final class WatchedStore implements GraphStore {

  private final GraphStore store;
  private final List<Integer> read = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch gate;
  private volatile boolean broken;
  private volatile int instead;

  private WatchedStore(GraphStore store, int closed) {
    this.store = store;
    this.gate = new CountDownLatch(closed);
  }

  public static WatchedStore of(GraphStore store) {
    return new WatchedStore(store, 0);
  }

  /** One that reads nothing before it is opened. */
  public static WatchedStore closed(GraphStore store) {
    return new WatchedStore(store, 1);
  }

  public void open() {
    gate.countDown();
  }

  public void breakDown(boolean now) {
    broken = now;
  }

  /** Gives what this release holds, whichever is read: as if the store was changed by hand. */
  public void giveInstead(int number) {
    instead = number;
  }

  /** The numbers of the releases that were read, in their order. */
  public List<Integer> read() {
    return List.copyOf(read);
  }

  @Override
  public List<Entity> entities(int number, EntitiesInMemory known) {
    read.add(number);
    try {
      if (broken || !gate.await(Awaited.SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The store is gone.");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return store.entities(instead == 0 ? number : instead, known);
  }

  @Override
  public Optional<ReleaseHeader> findPublished() {
    return store.findPublished();
  }

  @Override
  public List<ReleaseHeader> listReleases() {
    return store.listReleases();
  }

  @Override
  public ReleaseHeader publish(Collection<Entity> entities, Imprint imprint, Progress progress) {
    return store.publish(entities, imprint, progress);
  }

  @Override
  public ReleaseHeader publishAfter(
      Optional<ReleaseHeader> before,
      Collection<Entity> entities,
      Imprint imprint,
      Progress progress) {
    return store.publishAfter(before, entities, imprint, progress);
  }

  @Override
  public void close() {
    // whoever made the store closes it
  }
}

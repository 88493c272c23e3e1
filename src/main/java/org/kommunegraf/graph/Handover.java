package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Takes items and has another thread work on them, in their order: while it works on some, the next
 * ones are gathered. So reading from the store and making entities of what was read go on side by
 * side, and never more than two batches are in memory.
 */
final class Handover<T> implements AutoCloseable {

  private static final int BATCH = 1_000;
  private static final Future<?> NOTHING = CompletableFuture.completedFuture(null);

  private final ExecutorService worker = Executors.newSingleThreadExecutor(Handover::daemon);
  private final Consumer<T> work;
  private List<T> gathered = new ArrayList<>();
  private Future<?> before = NOTHING;

  /**
   * @param work is called by one other thread only; what it throws is thrown by {@link #add} or
   *     {@link #finish}
   */
  Handover(Consumer<T> work) {
    this.work = work;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "making entities");
    thread.setDaemon(true);
    return thread;
  }

  /** Adds an item; waits while the other thread has a batch left to do. */
  void add(T item) {
    gathered.add(item);
    if (gathered.size() == BATCH) {
      hand();
    }
  }

  /** Returns when all is done; its effects are visible to this thread then. */
  void finish() {
    hand();
    await();
  }

  private void hand() {
    await();
    List<T> batch = gathered;
    gathered = new ArrayList<>(BATCH);
    before = worker.submit(() -> batch.forEach(work));
  }

  private void await() {
    try {
      before.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // a Consumer throws no others
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it read", e);
    }
  }

  /** Begins no more work. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}

package org.kommunegraf.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.kommunegraf.graphql.ErrorCode;

/**
 * The threads that carry out operations, and the queue before them, which has an end: who would
 * wait long is told at once.
 */
final class Workers {

  private static final int MOST_WAITING = 256;
  private static final int SECONDS_TO_WARN = 60;

  private final WorkerExecutor threads;
  private final int most;
  private final AtomicInteger inside = new AtomicInteger();

  Workers(Vertx vertx) {
    this(vertx, Math.max(2, Runtime.getRuntime().availableProcessors()), MOST_WAITING);
  }

  /**
   * @param size how many operations are carried out at once; they compute and do not wait, so more
   *     than processors is no use
   * @param waiting how many may stand in the queue
   */
  Workers(Vertx vertx, int size, int waiting) {
    this.threads =
        vertx.createSharedWorkerExecutor("graphql", size, SECONDS_TO_WARN, TimeUnit.SECONDS);
    this.most = size + waiting;
  }

  /**
   * Does a piece of work on one of the threads.
   *
   * @throws Refusal if the queue is full
   */
  <T> Future<T> run(Callable<T> work) {
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      throw new Refusal(
              ErrorCode.NOT_READY,
              "The server is busy: too many requests are waiting. Ask again in a second.")
          .with(HttpHeaders.RETRY_AFTER, "1");
    }
    return threads.executeBlocking(work, false).onComplete(done -> inside.decrementAndGet());
  }

  Future<Void> close() {
    return threads.close();
  }
}

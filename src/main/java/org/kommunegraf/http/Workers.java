package org.kommunegraf.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import java.lang.ref.Reference;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.kommunegraf.graph.BrokenReleaseException;
import org.kommunegraf.graph.StoreException;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.release.AwaitedRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that carry out operations, and the queue before them, which has an end: who would
 * wait long is told at once. Work that needs a release which has to be read holds no thread: it is
 * done again when the release is there.
 */
final class Workers {

  private static final int MOST_WAITING = 256;
  private static final int SECONDS_TO_WARN = 60;

  /** Several, as a question may compare releases. */
  private static final int MOST_RELEASES = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  private final Vertx vertx;
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
    this.vertx = vertx;
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
    return attempt(work, MOST_RELEASES, vertx.getOrCreateContext())
        .onComplete(done -> inside.decrementAndGet());
  }

  private <T> Future<T> attempt(Callable<T> work, int more, Context context) {
    return threads
        .executeBlocking(work, false)
        .recover(
            failure ->
                failure instanceof AwaitedRelease awaited
                    ? again(work, awaited, more, context)
                    : Future.failedFuture(failure));
  }

  private <T> Future<T> again(Callable<T> work, AwaitedRelease awaited, int more, Context context) {
    if (more == 0) {
      return Future.failedFuture(notRead());
    }
    return Future.fromCompletionStage(awaited.there(), context)
        .transform(
            read -> {
              if (read.succeeded()) {
                return attempt(holding(awaited, work), more - 1, context);
              }
              Throwable cause = causeOf(read.cause());
              log(cause);
              return cause instanceof BrokenReleaseException
                  ? attempt(work, more - 1, context) // now it is one that cannot be given
                  : Future.failedFuture(notRead());
            });
  }

  private static Throwable causeOf(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private static void log(Throwable cause) {
    if (cause instanceof StoreException) {
      LOG.warn("An earlier release could not be read. {}", cause.getMessage());
    } else {
      LOG.error("An earlier release could not be read", cause);
    }
  }

  /** The work, during which the release is not forgotten. */
  private static <T> Callable<T> holding(AwaitedRelease awaited, Callable<T> work) {
    return () -> {
      try {
        return work.call();
      } finally {
        Reference.reachabilityFence(awaited);
      }
    };
  }

  private static Refusal notRead() {
    return new Refusal(
            ErrorCode.NOT_READY,
            "An earlier release could not be read from the store just now. Ask again in some seconds, or ask"
                + " without a release.")
        .with(HttpHeaders.RETRY_AFTER, "5");
  }

  /** How many pieces of work are carried out or wait, for a thread or for a release. */
  int inside() {
    return inside.get();
  }

  Future<Void> close() {
    return threads.close();
  }
}

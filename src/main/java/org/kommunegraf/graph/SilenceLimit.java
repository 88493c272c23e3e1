package org.kommunegraf.graph;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The end of waiting for a server that says nothing, while this is open, to the thread that opened
 * it. The driver waits as long as the server once asked it to (two minutes as a rule, and without
 * end if it did not); it cuts the connection of a thread that is interrupted.
 */
final class SilenceLimit implements AutoCloseable {

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(SilenceLimit::daemon);

  private final Thread waiting = Thread.currentThread();
  private final long limit;
  private long last = System.nanoTime();
  private Future<?> end;
  private boolean ended;
  private boolean closed;

  private SilenceLimit(Duration limit) {
    this.limit = limit.toNanos();
    this.end = CLOCK.schedule(this::endIfSilent, this.limit, TimeUnit.NANOSECONDS);
  }

  /** Begins now; is to be closed by the same thread. */
  static SilenceLimit of(Duration limit) {
    return new SilenceLimit(limit);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "silence");
    thread.setDaemon(true);
    return thread;
  }

  /** The server said something; it may be silent as long again. */
  synchronized void heard() {
    last = System.nanoTime();
  }

  private synchronized void endIfSilent() {
    long left = limit - (System.nanoTime() - last);
    if (closed) {
      return;
    }
    if (left > 0) {
      end = CLOCK.schedule(this::endIfSilent, left, TimeUnit.NANOSECONDS);
      return;
    }
    ended = true;
    waiting.interrupt();
  }

  /** Whether it was ended, so that what failed did not fail by itself. */
  synchronized boolean wasTooLong() {
    return ended;
  }

  /** The thread goes on as if it had never been interrupted. */
  @Override
  public synchronized void close() {
    closed = true;
    end.cancel(false);
    if (ended) {
      Thread.interrupted();
    }
  }
}

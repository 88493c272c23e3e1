package org.kommunegraf.http;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Watches one request or message as it comes in. Everything happens on its event loop. */
final class PaceTimer {

  private final Vertx vertx;
  private final Pace pace;
  private final LongSupplier bytes;
  private final Runnable whenLate;
  private boolean running;
  private long began;
  private long timer;

  /**
   * @param bytes tells how many have come
   * @param whenLate called once, when it is too slow
   */
  PaceTimer(Vertx vertx, Pace pace, LongSupplier bytes, Runnable whenLate) {
    this.vertx = vertx;
    this.pace = pace;
    this.bytes = bytes;
    this.whenLate = whenLate;
  }

  /** Begins, unless it runs already. */
  void start() {
    if (!running) {
      running = true;
      began = System.nanoTime();
      look();
    }
  }

  private void look() {
    long passed = Duration.ofNanos(System.nanoTime() - began).toMillis();
    long left = pace.allowed(bytes.getAsLong()).toMillis() - passed;
    if (left > 0) {
      timer = vertx.setTimer(left, later -> look());
    } else {
      running = false;
      whenLate.run();
    }
  }

  void stop() {
    if (running) {
      running = false;
      vertx.cancelTimer(timer);
    }
  }
}

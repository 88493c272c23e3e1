package org.kommunegraf.cli;

import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a process that has no memory left for buffers or threads. Of the heap, Java itself sees to
 * it (see {@code java.options}); of what lies outside, only those hear who catch the error.
 */
final class OutOfMemory {

  /** As of a process that Java ended for want of heap: 128 and SIGABRT. */
  static final int EXIT_CODE = 134;

  private static final Logger LOG = LoggerFactory.getLogger(OutOfMemory.class);

  private OutOfMemory() {}

  /** From now on, no thread of this process and no event loop lives on after such an error. */
  static void endsTheProcess(Vertx vertx) {
    vertx.exceptionHandler(OutOfMemory::uncaught);
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught(failure));
  }

  private static void uncaught(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        Runtime.getRuntime().halt(EXIT_CODE); // what is orderly takes memory
      }
    }
    LOG.error("Something failed that nobody waited for", failure);
  }
}

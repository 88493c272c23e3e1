package org.kommunegraf;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a test that is not on Vert.x's threads waits for, and not for ever. */
public final class Awaited {

  /**
   * After so long a test gives up what it waits for. It is far longer than anything takes, so that
   * a machine that is slow or busy fails no test.
   */
  public static final int SECONDS = 300;

  private Awaited() {}

  public static <T> T await(Future<T> future) {
    try {
      return future.await(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("not done within " + SECONDS + " seconds", e);
    }
  }
}

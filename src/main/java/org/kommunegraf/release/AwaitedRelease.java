package org.kommunegraf.release;

import java.util.concurrent.CompletionStage;

/**
 * A release is wanted that is being read from the store. Whoever may wait does what it did again
 * when the release is there; nobody holds a thread meanwhile.
 */
public final class AwaitedRelease extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient CompletionStage<?> there;

  AwaitedRelease(String id, CompletionStage<?> there) {
    super("The release " + id + " is being read from the store.", null, false, false);
    this.there = there;
  }

  /** Ends when the release is there, or cannot be read. */
  public CompletionStage<?> there() {
    return there;
  }
}

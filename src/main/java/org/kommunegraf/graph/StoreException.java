package org.kommunegraf.graph;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot be used as asked. The message is a sentence for the person who runs the program:
 * what is wrong, what to do.
 */
public sealed class StoreException extends RuntimeException
    permits BrokenReleaseException, OvertakenException {

  private static final long serialVersionUID = 1L;

  StoreException(String sentence) {
    super(sentence);
  }

  StoreException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}

package org.kommunegraf.cli;

/** A question that got no answer. The message is a sentence for the person who asked. */
final class UnansweredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  UnansweredException(int exitCode, String sentence) {
    super(sentence, null, false, false);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}

package org.kommunegraf.query;

import org.jspecify.annotations.Nullable;

/**
 * A question that cannot be answered as it was asked. The message is a sentence for the one who
 * asked.
 */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** In which way the question is wrong. */
  public enum Kind {
    PAGE_SIZE_OUT_OF_RANGE,
    FIRST_AND_LAST,
    CURSOR_INVALID,
    CURRENCY_REQUIRED,
    BAD_VALUE,
    QUERY_TOO_LARGE,
    RATE_MISSING,
    RELEASE_NOT_AVAILABLE,
    ANSWER_TOO_LARGE,
    TIMEOUT
  }

  private final Kind kind;
  private final @Nullable String argument;
  private final @Nullable String found;
  private final @Nullable String allowed;

  /**
   * @param argument the argument at fault; null if it is none in particular
   * @param found what was found in it
   * @param allowed what it may be
   */
  public QueryException(
      Kind kind,
      String sentence,
      @Nullable String argument,
      @Nullable String found,
      @Nullable String allowed) {
    super(sentence);
    this.kind = kind;
    this.argument = argument;
    this.found = found;
    this.allowed = allowed;
  }

  public Kind kind() {
    return kind;
  }

  public @Nullable String argument() {
    return argument;
  }

  public @Nullable String found() {
    return found;
  }

  public @Nullable String allowed() {
    return allowed;
  }
}

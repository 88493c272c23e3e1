package org.kommunegraf.graphql;

import org.jspecify.annotations.Nullable;

/**
 * A request that is not carried out, because of something beside its GraphQL: a variable in an
 * address, the way its answer is to be laid out. The message is a sentence for the person who
 * asked.
 */
public final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String argument;
  private final @Nullable String found;
  private final @Nullable String allowed;

  /**
   * @param argument the part of the request at fault
   * @param found what was found there; null if nothing
   * @param allowed what may stand there; null if that is no short list
   */
  public RefusedRequest(
      ErrorCode code,
      String sentence,
      String argument,
      @Nullable String found,
      @Nullable String allowed) {
    super(sentence, null, false, false);
    this.code = code;
    this.argument = argument;
    this.found = found;
    this.allowed = allowed;
  }

  public ErrorCode code() {
    return code;
  }

  public String argument() {
    return argument;
  }

  public @Nullable String found() {
    return found;
  }

  public @Nullable String allowed() {
    return allowed;
  }
}

package org.kommunegraf.graph;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes a release, and why. Whoever can ask for a release can read both.
 *
 * @param publisher a name; null when nobody said it
 * @param message the reason, in the publisher's words; null when nobody said it
 */
public record Imprint(@Nullable String publisher, @Nullable String message) {

  /** Nothing was said. */
  public static final Imprint NONE = new Imprint(null, null);

  private static final int MOST_CHARACTERS = 1_000;

  /**
   * Blank is as good as nothing.
   *
   * @throws IllegalArgumentException if a text is too long
   */
  public Imprint {
    publisher = text("publisher's name", publisher);
    message = text("message", message);
  }

  private static @Nullable String text(String what, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.strip().length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "The "
              + what
              + " has "
              + text.strip().length()
              + " characters; give at most "
              + MOST_CHARACTERS
              + ".");
    }
    return text.strip();
  }
}

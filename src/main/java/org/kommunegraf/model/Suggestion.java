package org.kommunegraf.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The half sentence that helps after a word nobody knows: the nearest one that is known. */
public final class Suggestion {

  private static final int MOST_LETTERS_APART = 12;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_LETTERS_APART);

  private Suggestion() {}

  /** {@code ; did you mean "x"?}, or nothing when no known word is near. */
  public static String of(String unknown, Collection<String> known) {
    return nearest(unknown, known).map(word -> "; did you mean \"" + word + "\"?").orElse("");
  }

  /** {@code ; did you mean "x"? Allowed: x, y}, or only what is allowed when nothing is near. */
  public static String among(String unknown, Collection<String> allowed) {
    String nearest = of(unknown, allowed);
    return (nearest.isEmpty() ? "." : nearest) + " Allowed: " + String.join(", ", allowed);
  }

  private static Optional<String> nearest(String unknown, Collection<String> known) {
    int limit = Math.min(MOST_LETTERS_APART, Math.max(2, unknown.length() / 3));
    return known.stream()
        .filter(word -> distance(unknown, word) <= Math.min(limit, word.length() - 1))
        .min(
            Comparator.<String>comparingInt(word -> distance(unknown, word))
                .thenComparing(word -> word));
  }

  /** How many letters to change; capitals count as the small letters that people write for them. */
  private static int distance(String one, String other) {
    int distance = DISTANCE.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    return distance < 0 ? Integer.MAX_VALUE : distance;
  }
}

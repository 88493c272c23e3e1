package org.kommunegraf.printed;

import java.util.List;

/**
 * One figure of a printed form.
 *
 * @param from where it begins in the form
 * @param text what prints it, without the words around it
 * @param weak whether it is a number only because there is no better one: an article, a "no", a
 *     year
 * @param readings all that a reader may take it for; never empty
 */
public record PrintedFigure(int from, String text, boolean weak, List<Reading> readings) {

  int to() {
    return from + text.length();
  }

  /** Whether a reader takes the same from another figure. */
  boolean says(PrintedFigure other) {
    return readings.size() == other.readings.size()
        && readings.stream().allMatch(own -> other.readings.stream().anyMatch(own::equalsInValue));
  }
}

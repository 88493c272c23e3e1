package org.kommunegraf.dataset;

import java.util.Comparator;

/**
 * Something that a person has to mend in the data.
 *
 * @param place where
 * @param sentence what was found, what was expected or allowed, what to do
 */
public record Problem(Place place, String sentence) implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place).thenComparing(Problem::sentence);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return place + ": " + sentence;
  }
}

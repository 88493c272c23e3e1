package org.kommunegraf.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What is left to chance about one thing. The same thing draws the same each time, alone or among
 * others.
 */
final class Draw {

  private final SplittableRandom random;

  /**
   * @param about what is drawn for
   * @param number which of them
   */
  Draw(String about, long number) {
    this.random = new SplittableRandom(about.hashCode() * 1_000_000_007L + number);
  }

  /** One of 0 to n - 1, each as likely. */
  int below(int n) {
    return random.nextInt(n);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  /**
   * One of 0 to n - 1, the first ones far more often, as towns differ in size: of 1,053 the first
   * gets some 3 %.
   */
  int skewed(int n) {
    double chance = random.nextDouble();
    return (int) (chance * chance * n);
  }
}

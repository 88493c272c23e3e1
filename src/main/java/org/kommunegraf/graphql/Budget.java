package org.kommunegraf.graphql;

import java.time.Duration;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;

/**
 * What one operation may cost. Aliases and nested pages multiply, so the answer is bounded by what
 * it fetches and not by how its query looks. One operation runs on one thread.
 */
final class Budget {

  private static final int CHECK_CLOCK_EVERY = 1_000;

  private final int mostFields;
  private final Duration time;
  private final long end;
  private int fields;
  private long steps;

  Budget(int mostFields, Duration time) {
    this.mostFields = mostFields;
    this.time = time;
    this.end = System.nanoTime() + time.toNanos();
  }

  /**
   * Counts one field of the answer.
   *
   * @throws QueryException if that was one too many, or the time is over
   */
  void spend() {
    spend(1);
  }

  /**
   * Counts something that costs as much as so many fields of the answer.
   *
   * @throws QueryException if that was too much, or the time is over
   */
  void spend(int cost) {
    fields += cost;
    if (fields > mostFields) {
      throw new QueryException(
          Kind.ANSWER_TOO_LARGE,
          "The answer would have more than "
              + mostFields
              + " fields; ask for fewer items with first, or for fewer fields.",
          null,
          "more than " + mostFields + " fields",
          "at most " + mostFields + " fields");
    }
    work(cost);
  }

  /**
   * Counts one step of the work behind an answer, such as the value that a filter compares.
   *
   * @throws QueryException if the time is over
   */
  void work() {
    work(1);
  }

  private void work(int cost) {
    boolean checksClock = steps / CHECK_CLOCK_EVERY < (steps + cost) / CHECK_CLOCK_EVERY;
    steps += cost;
    if (checksClock && System.nanoTime() - end > 0) {
      throw new QueryException(
          Kind.TIMEOUT,
          "The answer took longer than "
              + time.toSeconds()
              + " seconds; ask for fewer items with first, or for fewer fields.",
          null,
          "over " + time.toSeconds() + " s",
          "at most " + time.toSeconds() + " s");
    }
  }
}

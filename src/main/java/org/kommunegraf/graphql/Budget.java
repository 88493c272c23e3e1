package org.kommunegraf.graphql;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;

/**
 * What one operation may cost. Aliases and nested pages multiply, so the answer is bounded by what
 * it fetches and not by how its query looks. Once it is over it is over for good: every further
 * step fails. One operation runs on one thread.
 */
final class Budget {

  private static final int LOOK_EVERY = 64;

  private final int mostFields;
  private final AnswerRoom.Share room;
  private final Duration time;
  private final BooleanSupplier abandoned;
  private final long end;
  private int fields;
  private int failed;
  private long steps;
  private Runnable whenOver = () -> {};
  private @Nullable QueryException over;

  /**
   * @param room for the fields of its answer
   * @param abandoned whether nobody waits for the answer any more
   */
  Budget(int mostFields, AnswerRoom.Share room, Duration time, BooleanSupplier abandoned) {
    this.mostFields = mostFields;
    this.room = room;
    this.time = time;
    this.abandoned = abandoned;
    this.end = System.nanoTime() + time.toNanos();
  }

  /** Has something done in the moment when it is over, such as to stop what would go on. */
  void whenOver(Runnable then) {
    whenOver = then;
  }

  /** Why it is over; empty while it is not. */
  Optional<QueryException> over() {
    return Optional.ofNullable(over);
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
    work(cost);
    fields += cost;
    if (fields > mostFields) {
      throw end(
          tooLarge(mostFields, "fields", "ask for fewer items with first, or for fewer fields"));
    }
    if (!room.holds(fields)) {
      throw end(
          new QueryException(
              Kind.ANSWER_TOO_LARGE,
              "The answers that are being made together have more fields than there is memory for;"
                  + " ask for fewer items with first, or again in some seconds.",
              null,
              fields + " fields in this one",
              null));
    }
  }

  /**
   * Counts a field that failed: an error takes more memory than a value.
   *
   * @throws QueryException if too many did
   */
  void fail() {
    failed++;
    if (failed > Limit.FAILED_FIELDS.most) {
      throw end(tooLarge(Limit.FAILED_FIELDS.most, "errors", "mend the first ones"));
    }
  }

  private static QueryException tooLarge(int most, String noun, String remedy) {
    return new QueryException(
        Kind.ANSWER_TOO_LARGE,
        "The answer would have more than " + most + " " + noun + "; " + remedy + ".",
        null,
        "more than " + most + " " + noun,
        "at most " + most + " " + noun);
  }

  /**
   * Counts one step of the work behind an answer, such as the value that a filter compares.
   *
   * @throws QueryException if the time is over, or nobody waits any more
   */
  void work() {
    work(1);
  }

  /**
   * Counts so many steps; what takes long by itself counts many, so that the clock is looked at.
   */
  void work(int cost) {
    if (over != null) {
      throw over;
    }
    boolean looks = steps / LOOK_EVERY < (steps + cost) / LOOK_EVERY;
    steps += cost;
    if (looks && (System.nanoTime() - end > 0 || abandoned.getAsBoolean())) {
      throw end(
          new QueryException(
              Kind.TIMEOUT,
              "The answer took longer than "
                  + time.toSeconds()
                  + " seconds; ask for fewer items with first, or for fewer fields.",
              null,
              "over " + time.toSeconds() + " s",
              "at most " + time.toSeconds() + " s"));
    }
  }

  private QueryException end(QueryException why) {
    over = why;
    whenOver.run();
    return why;
  }
}

package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;

/** One operation fetches so many fields and lasts so long, and says so when it ends there. */
class BudgetTest {

  private static final Duration LONG = Duration.ofDays(1);

  private static Budget budget(int fields, Duration time) {
    return new Budget(fields, new AnswerRoom(1_000_000).open(), time, () -> false);
  }

  @Test
  void oneFieldTooManyIsRefused() {
    Budget budget = budget(3, LONG);
    assertThatCode(
            () -> {
              budget.spend();
              budget.spend(2);
            })
        .doesNotThrowAnyException();
    QueryException refused = catchThrowableOfType(QueryException.class, budget::spend);
    assertThat(refused.kind()).isEqualTo(Kind.ANSWER_TOO_LARGE);
    assertThat(refused)
        .hasMessageContaining("more than 3 fields")
        .hasMessageContaining("ask for fewer items");
  }

  @Test
  void workIsNoFieldAndEndsWhenTheTimeIsOver() {
    Budget budget = budget(0, Duration.ZERO);
    QueryException refused =
        catchThrowableOfType(
            QueryException.class,
            () -> {
              for (int step = 0; step < 2_000; step++) {
                budget.work();
              }
            });
    assertThat(refused.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(refused).hasMessageContaining("longer than 0 seconds");
    Budget patient = budget(0, LONG);
    for (int step = 0; step < 2_000; step++) {
      patient.work();
    }
  }

  @Test
  void onceOverEveryStepFailsAndWhatGoesOnIsStoppedOnce() {
    AtomicInteger stopped = new AtomicInteger();
    Budget budget = budget(10, Duration.ZERO);
    budget.whenOver(stopped::incrementAndGet);
    QueryException first = catchThrowableOfType(QueryException.class, () -> budget.work(1_000));
    for (int step = 0; step < 2_000; step++) {
      assertThat(catchThrowableOfType(QueryException.class, budget::work)).isSameAs(first);
      assertThat(catchThrowableOfType(QueryException.class, budget::spend)).isSameAs(first);
    }
    assertThat(budget.over()).containsSame(first);
    assertThat(stopped).hasValue(1);
  }

  @Test
  void itIsOverWhenNobodyWaits() {
    AtomicBoolean left = new AtomicBoolean();
    Budget budget = new Budget(10, new AnswerRoom(10).open(), LONG, left::get);
    budget.work(1_000);
    left.set(true);
    assertThat(catchThrowableOfType(QueryException.class, () -> budget.work(1_000))).isNotNull();
  }

  @Test
  void largeAnswersShareTheRoomAndSmallOnesAlwaysFindSome() {
    AnswerRoom room = new AnswerRoom(100_000);
    AnswerRoom.Share large = room.open();
    assertThat(large.holds(110_000)).isTrue();
    assertThat(large.holds(110_001)).isFalse();
    AnswerRoom.Share small = room.open();
    assertThat(small.holds(10_000)).isTrue();
    assertThat(small.holds(10_001)).isFalse();
    large.close();
    assertThat(small.holds(10_001)).isTrue();
  }

  @Test
  void tooManyFailuresEndIt() {
    Budget budget = budget(10, LONG);
    for (int failed = 0; failed < Limit.FAILED_FIELDS.most; failed++) {
      budget.fail();
    }
    QueryException refused = catchThrowableOfType(QueryException.class, budget::fail);
    assertThat(refused.kind()).isEqualTo(Kind.ANSWER_TOO_LARGE);
    assertThat(catchThrowableOfType(QueryException.class, budget::work)).isSameAs(refused);
  }
}

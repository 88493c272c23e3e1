package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;

/** One operation fetches so many fields and lasts so long, and says so when it ends there. */
class BudgetTest {

  private static final Duration LONG = Duration.ofDays(1);

  @Test
  void oneFieldTooManyIsRefused() {
    Budget budget = new Budget(3, LONG);
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
    Budget budget = new Budget(0, Duration.ZERO);
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
    Budget patient = new Budget(0, LONG);
    for (int step = 0; step < 2_000; step++) {
      patient.work();
    }
  }
}

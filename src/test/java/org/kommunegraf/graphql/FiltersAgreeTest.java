package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kommunegraf.graphql.FilterQuestion.Outcome;

/**
 * Filters, orders and pages give what a naive reading of the contract gives, over generated graphs.
 * Another seed is tried by {@code -Dfilters.seed=…}, more by {@code -Dfilters.worlds=…}.
 */
class FiltersAgreeTest {

  private static final long SEED = Long.getLong("filters.seed", 20_240_229L);
  private static final int WORLDS = Integer.getInteger("filters.worlds", 16);
  private static final int QUESTIONS_PER_WORLD = 1_000;
  private static final int MOST_SHOWN = Integer.getInteger("filters.shown", 5);
  private static final ContractTypes CONTRACT = ContractTypes.read();

  private final Asked asked = new Asked();
  private final List<String> disagreements = new ArrayList<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private int count;
  private int wrong;

  @Test
  void tenThousandCombinationsAgreeWithTheNaiveEvaluator() {
    long start = System.nanoTime();
    for (int world = 0; world < WORLDS; world++) {
      askWorld(SEED + world);
    }
    System.out.printf(
        "filters: seed %d, %d combinations in %d s: %s%n",
        SEED, count, (System.nanoTime() - start) / 1_000_000_000, outcomes);
    assertThat(wrong).as("of %d combinations disagree: %s", count, disagreements).isZero();
    assertThat(count).isGreaterThanOrEqualTo(QUESTIONS_PER_WORLD * WORLDS);
  }

  private void askWorld(long seed) {
    asked.publish(GeneratedWorld.release(seed));
    ShownGraph graph = ShownGraph.of(CONTRACT, asked);
    FilterOracle oracle = new FilterOracle(graph, asked);
    Random random = new Random(seed);
    RandomQuestions questions = new RandomQuestions(random, graph, asked.served());
    for (int asking = 0; asking < QUESTIONS_PER_WORLD; ) {
      FilterQuestion question = questions.next();
      if (oracle.canAsk(question)) {
        ask(seed, question, oracle);
        asking++;
      }
    }
  }

  private void ask(long seed, FilterQuestion question, FilterOracle oracle) {
    count++;
    Outcome expected = oracle.expected(question);
    Outcome actual = oracle.actual(question);
    outcomes.merge(expected.kind(), 1, Integer::sum);
    if (!expected.equals(actual)) {
      wrong++;
      if (wrong <= MOST_SHOWN) {
        disagreements.add(
            sentence(
                seed,
                Shrinking.shrunk(question, smaller -> disagree(smaller, oracle, actual)),
                oracle));
      }
    }
  }

  /**
   * Whether two answers differ in the same way as before: a part left out may make a question
   * malformed.
   */
  private static boolean disagree(FilterQuestion question, FilterOracle oracle, Outcome before) {
    if (!oracle.canAsk(question)) {
      return false;
    }
    Outcome actual = oracle.actual(question);
    return actual.error().equals(before.error()) && !actual.equals(oracle.expected(question));
  }

  private static String sentence(long seed, FilterQuestion question, FilterOracle oracle) {
    return "%n  world %d: %s%n    contract: %s%n    server:   %s%n"
        .formatted(seed, question, oracle.expected(question), oracle.actual(question));
  }
}

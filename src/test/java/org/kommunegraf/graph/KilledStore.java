package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What is known of one store whose publishers are killed, from what they said. */
final class KilledStore {

  // Some more than there usually are; who is done before was not killed, and is not counted.
  private static final int FIRST_TRANSACTIONS = 28;
  private static final int NEXT_TRANSACTIONS = 22;

  private final List<Integer> published = new ArrayList<>();
  private final KillTally tally;
  private int pending;
  private boolean publishing;
  private KillStep step = KillStep.OPENING;
  private Optional<KillStep> killedAt = Optional.empty();

  KilledStore(KillTally tally) {
    this.tally = tally;
  }

  /**
   * What the next process does with it: two in ten publishers wait at the transaction that makes
   * the release visible, the rest at any.
   *
   * @param publishes whether a publisher is to be killed
   */
  KillTask task(Random random, boolean publishes) {
    int most = published.isEmpty() && pending == 0 ? FIRST_TRANSACTIONS : NEXT_TRANSACTIONS;
    int transaction = random.nextInt(10) < 2 ? KillTask.VISIBLE : 1 + random.nextInt(most);
    boolean again = random.nextBoolean();
    return begin(again, publishes ? transaction : 0);
  }

  /** What the last process of a round does: it publishes what is pending, and ends by itself. */
  KillTask lastTask() {
    return begin(true, 0);
  }

  private KillTask begin(boolean again, int transaction) {
    publishing = false;
    step = KillStep.OPENING;
    return new KillTask(List.copyOf(published), pending, again, transaction);
  }

  /** Hears what {@link PublisherProcess} says of it. */
  void hear(String word, String detail) {
    switch (word) {
      case "left" -> left(detail.equals("new"));
      case "again" -> endPending(true);
      case "publishes" -> {
        pending = Integer.parseInt(detail);
        publishing = true;
      }
      case "step" -> step = KillStep.valueOf(detail);
      default -> throw new IllegalArgumentException(word);
    }
  }

  private void left(boolean visible) {
    killedAt.ifPresent(at -> tally.left(at, visible));
    killedAt = Optional.empty();
    if (visible) {
      endPending(true);
    }
  }

  private void endPending(boolean visible) {
    if (visible && pending > 0) {
      published.add(pending);
    }
    pending = 0;
  }

  /** Its process is dead. */
  void killed() {
    if (publishing && step != KillStep.DONE) {
      killedAt = Optional.of(step);
      tally.killed(step);
    }
  }

  @Override
  public String toString() {
    return (publishing ? "world " + pending + " " + step : "not publishing")
        + ", over "
        + published.size();
  }
}

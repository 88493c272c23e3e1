package org.kommunegraf.graph;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Cypher that says each writing transaction before it begins, and lets one of them begin only when
 * the gate is opened.
 */
final class KillGate extends PassingCypher {

  private final int transaction;
  private final Consumer<KillStep> told;
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch open;
  private int begun;

  /**
   * @param transaction which one waits, counted from 1, or {@link KillTask#VISIBLE}
   * @param told hears of each before it begins
   * @param open when it is zero, the gate is open
   */
  KillGate(Cypher cypher, int transaction, Consumer<KillStep> told, CountDownLatch open) {
    super(cypher);
    this.transaction = transaction;
    this.told = told;
    this.open = open;
  }

  /** Waits until the transaction is at the gate, or {@link #close} was called before. */
  void awaitArrival() throws InterruptedException {
    arrived.await();
  }

  private synchronized void begin(KillStep step) {
    told.accept(step);
    begun++;
    boolean waits =
        transaction == KillTask.VISIBLE ? step == KillStep.VISIBLE : begun == transaction;
    if (!waits) {
      return;
    }
    arrived.countDown();
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long write(Statement... statements) {
    begin(KillStep.of(statements[statements.length - 1].text()));
    return super.write(statements);
  }

  @Override
  public void schema(String command) {
    begin(KillStep.INDEXES);
    super.schema(command);
  }

  /** The publisher is done; the Cypher below stays open. */
  @Override
  public void close() {
    arrived.countDown();
  }
}

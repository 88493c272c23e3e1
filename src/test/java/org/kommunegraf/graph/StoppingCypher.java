package org.kommunegraf.graph;

/** Cypher that stops for good after some writing transactions, as a process does that is killed. */
final class StoppingCypher extends PassingCypher {

  /** Stands for the end of the process. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int transactionsLeft;

  StoppingCypher(Cypher cypher, int transactions) {
    super(cypher);
    this.transactionsLeft = transactions;
  }

  @Override
  public long write(Statement... statements) {
    if (transactionsLeft-- <= 0) {
      throw new Stopped();
    }
    return super.write(statements);
  }
}

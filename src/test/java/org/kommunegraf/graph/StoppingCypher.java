package org.kommunegraf.graph;

import java.util.Map;
import java.util.function.Consumer;

/** Cypher that stops for good after some writing transactions, as a process does that is killed. */
final class StoppingCypher implements Cypher {

  /** Stands for the end of the process. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Cypher cypher;
  private int transactionsLeft;

  StoppingCypher(Cypher cypher, int transactions) {
    this.cypher = cypher;
    this.transactionsLeft = transactions;
  }

  @Override
  public void read(String query, Map<String, Object> parameters, Consumer<Row> row) {
    cypher.read(query, parameters, row);
  }

  @Override
  public long write(Statement... statements) {
    if (transactionsLeft-- <= 0) {
      throw new Stopped();
    }
    return cypher.write(statements);
  }

  @Override
  public void schema(String command) {
    cypher.schema(command);
  }

  @Override
  public void close() {
    cypher.close();
  }
}

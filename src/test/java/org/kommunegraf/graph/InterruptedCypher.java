package org.kommunegraf.graph;

import java.util.stream.Stream;

/** Cypher to which something happens just before the transaction with a certain statement. */
final class InterruptedCypher extends PassingCypher {

  private final String statement;
  private final Runnable event;

  InterruptedCypher(Cypher cypher, String statement, Runnable event) {
    super(cypher);
    this.statement = statement;
    this.event = event;
  }

  @Override
  public long write(Statement... statements) {
    if (Stream.of(statements).anyMatch(s -> s.text().startsWith(statement))) {
      event.run();
    }
    return super.write(statements);
  }
}

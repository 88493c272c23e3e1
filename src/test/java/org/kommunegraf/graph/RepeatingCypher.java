package org.kommunegraf.graph;

import java.util.stream.Stream;

/** Cypher that does each step of a publisher again, as if its end had not been heard. */
final class RepeatingCypher extends PassingCypher {

  RepeatingCypher(Cypher cypher) {
    super(cypher);
  }

  @Override
  public long write(Statement... statements) {
    long first = super.write(statements);
    boolean isStep = Stream.of(statements).anyMatch(s -> s.parameters().containsKey("step"));
    return isStep ? super.write(statements) : first;
  }
}

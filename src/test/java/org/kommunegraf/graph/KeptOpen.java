package org.kommunegraf.graph;

/** Cypher that outlives the stores of single tests. */
final class KeptOpen extends PassingCypher {

  KeptOpen(Cypher cypher) {
    super(cypher);
  }

  @Override
  public void close() {
    // the class closes it
  }
}

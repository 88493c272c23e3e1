package org.kommunegraf.graph;

import java.util.Map;
import java.util.function.Consumer;

/** Cypher that outlives the stores of single tests. */
record KeptOpen(Cypher cypher) implements Cypher {

  @Override
  public void read(String query, Map<String, Object> parameters, Consumer<Row> row) {
    cypher.read(query, parameters, row);
  }

  @Override
  public long write(Statement... statements) {
    return cypher.write(statements);
  }

  @Override
  public void schema(String command) {
    cypher.schema(command);
  }

  @Override
  public void close() {
    // the class closes it
  }
}

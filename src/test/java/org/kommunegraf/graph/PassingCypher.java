package org.kommunegraf.graph;

import java.util.Map;
import java.util.function.Consumer;

/** Cypher that another runs; a test says what is different. */
abstract class PassingCypher implements Cypher {

  private final Cypher cypher;

  PassingCypher(Cypher cypher) {
    this.cypher = cypher;
  }

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
    cypher.close();
  }
}

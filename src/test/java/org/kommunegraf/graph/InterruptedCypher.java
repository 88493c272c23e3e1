package org.kommunegraf.graph;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Cypher to which something happens just before the transaction with a certain statement. */
record InterruptedCypher(Cypher cypher, String statement, Runnable event) implements Cypher {

  @Override
  public void read(String query, Map<String, Object> parameters, Consumer<Row> row) {
    cypher.read(query, parameters, row);
  }

  @Override
  public long write(Statement... statements) {
    if (Stream.of(statements).anyMatch(s -> s.text().startsWith(statement))) {
      event.run();
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

package org.kommunegraf.graph;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Cypher that does each step of a publisher again, as if its end had not been heard. */
record RepeatingCypher(Cypher cypher) implements Cypher {

  @Override
  public void read(String query, Map<String, Object> parameters, Consumer<Row> row) {
    cypher.read(query, parameters, row);
  }

  @Override
  public long write(Statement... statements) {
    long first = cypher.write(statements);
    boolean isStep = Stream.of(statements).anyMatch(s -> s.parameters().containsKey("step"));
    return isStep ? cypher.write(statements) : first;
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

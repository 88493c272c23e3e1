package org.kommunegraf.graph;

import java.util.Map;
import java.util.function.Consumer;

/** A place that runs Cypher: Neo4j in this process, or a server. Each call is one transaction. */
interface Cypher extends AutoCloseable {

  /**
   * Shows the rows of a reading query one by one. Lists, maps, strings, longs and booleans only.
   */
  void read(String query, Map<String, Object> parameters, Consumer<Row> row);

  /**
   * Runs statements in one transaction, all or none; returns the first column of the last one's
   * first row, or 0.
   */
  long write(Statement... statements);

  /** Runs a schema command, which no transaction may mix with writing. */
  void schema(String command);

  @Override
  void close();

  /**
   * One statement of a transaction.
   *
   * @param text the Cypher
   * @param parameters its parameters
   */
  record Statement(String text, Map<String, Object> parameters) {}
}

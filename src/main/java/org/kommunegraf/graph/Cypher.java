package org.kommunegraf.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A place that runs Cypher: Neo4j in this process, or a server. Each call is one transaction. */
interface Cypher extends AutoCloseable {

  /**
   * Shows the rows of a reading query one by one. Lists, maps, strings, longs and booleans only.
   */
  void read(String query, Map<String, Object> parameters, Consumer<Row> row);

  /**
   * Reads without patience: it is not tried again, and a server that is silent is given up within
   * seconds.
   */
  default void readOnce(String query, Map<String, Object> parameters, Consumer<Row> row) {
    read(query, parameters, row);
  }

  /**
   * Runs statements in one transaction, all or none; returns the first column of the last one's
   * first row, or 0.
   *
   * @throws Unmet if a required one gives no row; then nothing was written
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
   * @param required whether the transaction is undone when it gives no row
   */
  record Statement(String text, Map<String, Object> parameters, boolean required) {

    Statement(String text, Map<String, Object> parameters) {
      this(text, parameters, false);
    }

    static Statement required(String text, Map<String, Object> parameters) {
      return new Statement(text, parameters, true);
    }

    /** The number that the first of its rows begins with, or 0. */
    long first(List<?> row) {
      if (required && row.isEmpty()) {
        throw new Unmet();
      }
      return row.isEmpty() ? 0 : (Long) row.get(0);
    }
  }

  /** A required statement gave no row. */
  final class Unmet extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

package org.kommunegraf.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;

/** Cypher on Neo4j in this process. */
final class EmbeddedCypher implements Cypher {

  private static final long MILLIS_TO_CLOSE = 10_000;

  private final DatabaseManagementService neo4j;
  private final GraphDatabaseService database;
  private final StoreLock lock;
  private final DiskSpace disk;

  /** Whether Neo4j met a full disk, after which it writes nothing more. */
  private volatile boolean stopped;

  EmbeddedCypher(
      DatabaseManagementService neo4j,
      GraphDatabaseService database,
      StoreLock lock,
      DiskSpace disk) {
    this.neo4j = neo4j;
    this.database = database;
    this.lock = lock;
    this.disk = disk;
  }

  /** Without the limit that holds for guests over Bolt: reading a large release takes its time. */
  private Transaction begin() {
    return database.beginTx(0, TimeUnit.SECONDS);
  }

  @Override
  public void read(String query, Map<String, Object> parameters, Consumer<Row> row) {
    try (Transaction transaction = begin();
        Result result = transaction.execute(query, parameters)) {
      while (result.hasNext()) {
        row.accept(new Row(withLists(result.next())));
      }
    } catch (TransactionFailureException e) {
      throw explained(e);
    }
  }

  /** Neo4j gives stored lists as arrays here, and as lists over Bolt. */
  private static Map<String, Object> withLists(Map<String, Object> row) {
    Map<String, Object> copy = new HashMap<>();
    row.forEach((key, value) -> copy.put(key, withLists(value)));
    return copy;
  }

  @SuppressWarnings("unchecked") // Cypher's maps have texts as keys
  private static Object withLists(Object value) {
    if (value instanceof Object[] items) {
      return Arrays.asList(items);
    }
    if (value instanceof List<?> items) {
      return items.stream().map(EmbeddedCypher::withLists).toList();
    }
    return value instanceof Map<?, ?> map ? withLists((Map<String, Object>) map) : value;
  }

  private RuntimeException explained(TransactionFailureException e) {
    if (!DiskSpace.isCauseOf(e)) {
      return e;
    }
    stopped = true;
    return disk.ranOut(e);
  }

  @Override
  public long write(Statement... statements) {
    disk.demand();
    long first = 0;
    try (Transaction transaction = begin()) {
      for (Statement statement : statements) {
        try (Result result = transaction.execute(statement.text(), statement.parameters())) {
          first = statement.first(firstRow(result));
        }
      }
      transaction.commit();
    } catch (TransactionFailureException e) {
      throw explained(e);
    }
    return first;
  }

  private static List<Object> firstRow(Result result) {
    List<String> columns = result.columns();
    return columns.isEmpty() || !result.hasNext()
        ? List.of()
        : List.of(result.next().get(columns.get(0)));
  }

  @Override
  public void schema(String command) {
    disk.demand();
    try (Transaction transaction = begin()) {
      transaction.execute(command).close();
      transaction.commit();
    } catch (TransactionFailureException e) {
      throw explained(e);
    }
  }

  /**
   * A Neo4j that met a full disk is left as it is, since closing it would write a part of its log a
   * second time, and the log could not be read again; left so, it is whole for the next process. On
   * a disk that is full by now, closing does not end: then it is left too. The folder of one that
   * was left stays locked until this process ends.
   */
  @Override
  public void close() {
    if (stopped) {
      return;
    }
    Thread closing = new Thread(neo4j::shutdown, "closing Neo4j");
    closing.setDaemon(true);
    closing.start();
    try {
      do {
        closing.join(MILLIS_TO_CLOSE);
      } while (closing.isAlive() && !disk.isFull());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!closing.isAlive()) {
      lock.close();
    }
  }
}

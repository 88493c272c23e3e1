package org.kommunegraf.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Cypher on a Neo4j server or cluster. Reads go to any member and writes to the one that leads; the
 * bookmarks, which both accounts share, let each read see what was written here before it.
 */
final class RemoteCypher implements Cypher {

  private final RemoteAccess access;
  private final RemoteFailure failures;
  private final SessionConfig session;
  private final SessionConfig onceRead;
  private final Driver reader;
  private final Driver publisher;

  private RemoteCypher(RemoteAccess access) {
    this.access = access;
    this.failures = new RemoteFailure(access);
    BookmarkManager bookmarks =
        BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
    this.session = session(access.database(), bookmarks, AccessMode.WRITE);
    this.onceRead = session(access.database(), bookmarks, AccessMode.READ);
    this.reader = RemoteDriver.of(access, access.reader());
    this.publisher =
        access.publisher() == null ? reader : RemoteDriver.of(access, access.publisher());
  }

  /** The mode is that of transactions that are not managed; a managed one says its own. */
  private static SessionConfig session(
      @Nullable String database, BookmarkManager bookmarks, AccessMode mode) {
    SessionConfig.Builder session =
        SessionConfig.builder().withBookmarkManager(bookmarks).withDefaultAccessMode(mode);
    return (database == null ? session : session.withDatabase(database)).build();
  }

  /**
   * Connects, and asks the server for its version.
   *
   * @throws StoreException if it cannot be reached, refuses the account, or is too old
   */
  static RemoteCypher open(RemoteAccess access) {
    RemoteCypher cypher = new RemoteCypher(access);
    try {
      cypher.refuseOldServer();
      return cypher;
    } catch (RuntimeException e) {
      cypher.close();
      throw e;
    }
  }

  private void refuseOldServer() {
    try {
      reader.verifyConnectivity(); // at once; a transaction would try again for half a minute
    } catch (Neo4jException e) {
      throw failures.explain(e, access.reader());
    }
    StringBuilder version = new StringBuilder();
    read(
        "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel'"
            + " RETURN versions[0] AS version",
        Map.of(),
        row -> version.append(row.text("version")));
    if (ServerVersion.parse(version.toString()).isTooOld()) {
      throw failures.tooOld(version.toString());
    }
  }

  /** Tries again only while no row was shown: whoever was shown it has counted it. */
  @Override
  public void read(String query, Map<String, Object> parameters, Consumer<Row> row) {
    AtomicBoolean shown = new AtomicBoolean();
    listening(
        access.limits().silence(),
        access.reader(),
        limit -> {
          try (Session reading = reader.session(session)) {
            return reading.executeRead(
                transaction -> {
                  try {
                    return show(transaction.run(query, parameters), row, shown, limit);
                  } catch (Neo4jException e) {
                    throw shown.get() ? failures.cutShort(e) : e;
                  }
                });
          }
        });
  }

  /** Not a managed transaction, as that is tried again. */
  @Override
  public void readOnce(String query, Map<String, Object> parameters, Consumer<Row> row) {
    listening(
        access.limits().connecting(),
        access.reader(),
        limit -> {
          try (Session reading = reader.session(onceRead);
              Transaction transaction = reading.beginTransaction()) {
            return show(transaction.run(query, parameters), row, new AtomicBoolean(), limit);
          }
        });
  }

  /** Does what waits for the server, as long as it is not silent for too long. */
  private <T> T listening(Duration longest, Login login, Function<SilenceLimit, T> work) {
    try (SilenceLimit limit = SilenceLimit.of(longest)) {
      try {
        return work.apply(limit);
      } catch (Neo4jException | IllegalStateException e) {
        // interrupted between two tries, the driver ends with an IllegalStateException
        if (limit.wasTooLong()) {
          throw failures.silent(longest, e);
        }
        throw e instanceof Neo4jException failure ? failures.explain(failure, login) : e;
      }
    }
  }

  private static boolean show(
      Result result, Consumer<Row> row, AtomicBoolean shown, SilenceLimit limit) {
    while (result.hasNext()) {
      limit.heard();
      Row next = new Row(result.next().asMap());
      shown.set(true);
      row.accept(next);
    }
    return shown.get();
  }

  @Override
  public long write(Statement... statements) {
    return listening(
        access.limits().silence(),
        access.publishing(),
        limit -> {
          try (Session writing = publisher.session(session)) {
            return writing.executeWrite(transaction -> run(transaction, statements));
          }
        });
  }

  private static long run(TransactionContext transaction, Statement... statements) {
    long first = 0;
    for (Statement statement : statements) {
      Result result = transaction.run(statement.text(), statement.parameters());
      first =
          statement.first(result.hasNext() ? List.of(result.next().get(0).asLong()) : List.of());
      result.consume();
    }
    return first;
  }

  @Override
  public void schema(String command) {
    listening(
        access.limits().silence(),
        access.publishing(),
        limit -> {
          try (Session writing = publisher.session(session)) {
            return writing.executeWrite(transaction -> transaction.run(command).consume());
          }
        });
  }

  @Override
  public void close() {
    reader.close();
    publisher.close(); // closing the same one twice does nothing
  }
}

package org.kommunegraf.graph;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a Neo4j server is reached.
 *
 * @param address {@code bolt://}, {@code neo4j://}, or with TLS {@code bolt+s://}, {@code
 *     neo4j+s://}
 * @param reader the account that reads
 * @param publisher the account that publishes; null when it is the reader's
 * @param database the database's name; null for the one that the server gives this user
 * @param certificates a PEM file with the certificates to trust; null for those of the system
 * @param limits how many connections, and how long anything is waited for
 */
public record RemoteAccess(
    String address,
    Login reader,
    @Nullable Login publisher,
    @Nullable String database,
    @Nullable Path certificates,
    Limits limits) {

  /**
   * How much is taken and how long is waited.
   *
   * @param connections the most connections to one server
   * @param connecting until a connection stands
   * @param acquiring until one of the connections is free
   * @param retrying a transaction that failed for a passing reason is tried again for so long
   * @param silence how long a server may say nothing to one that waits
   */
  public record Limits(
      int connections,
      Duration connecting,
      Duration acquiring,
      Duration retrying,
      Duration silence) {

    /**
     * Making an index over millions of nodes is the longest that a server works without a word. A
     * server that is gone is found out sooner, as it has told how often it gives a sign of life.
     */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(15);

    public Limits(int connections, Duration connecting, Duration acquiring, Duration retrying) {
      this(connections, connecting, acquiring, retrying, LONGEST_WORK);
    }

    /** A store reads a release in two queries; more connections would stand idle. */
    public static final Limits USUAL =
        new Limits(8, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  Login publishing() {
    return publisher == null ? reader : publisher;
  }
}

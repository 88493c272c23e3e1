package org.kommunegraf.graph;

/** A Neo4j server or cluster, which many processes read and one at a time publishes to. */
public final class RemoteStore {

  private RemoteStore() {}

  /**
   * Connects; an empty database is made ready by whoever publishes first.
   *
   * @throws StoreException if the server cannot be reached, refuses the account, has no such
   *     database, or is older than Neo4j 5.26
   */
  public static GraphStore open(RemoteAccess access) {
    return CypherStore.shared(RemoteCypher.open(access));
  }
}

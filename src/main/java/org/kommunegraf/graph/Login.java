package org.kommunegraf.graph;

import org.jspecify.annotations.Nullable;

/**
 * An account on a Neo4j server. Its secret is never in a text that this class gives.
 *
 * @param user the user's name; null when the secret is a token, which says whose it is
 * @param secret the password or the token
 */
public record Login(@Nullable String user, String secret) {

  /** Whom a sentence means: {@code user "neo4j"}, {@code holder of the token}. */
  @Override
  public String toString() {
    return user == null ? "holder of the token" : "user \"" + user + "\"";
  }
}

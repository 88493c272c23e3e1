package org.kommunegraf.http;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlEngine;

/** What a GraphQL operation does, as far as HTTP has to know: only a query may be sent by GET. */
public enum OperationKind {
  QUERY,
  MUTATION,
  SUBSCRIPTION,
  /**
   * The text cannot be read, or holds no operation of the name given; carrying it out says what is
   * wrong.
   */
  UNKNOWN;

  /** Reads the text to tell what it asks for. */
  static OperationKind of(String query, @Nullable String operationName) {
    return GraphQlEngine.findOperation(query, operationName)
        .map(found -> valueOf(found.name()))
        .orElse(UNKNOWN);
  }
}

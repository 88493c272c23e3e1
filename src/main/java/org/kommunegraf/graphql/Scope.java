package org.kommunegraf.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.kommunegraf.release.Release;
import org.kommunegraf.release.Releases;

/**
 * What the fields of one operation have in common.
 *
 * @param releases all that were published
 * @param release the release that the operation reads
 * @param budget what the operation may cost
 */
record Scope(Releases releases, Release release, Budget budget) {

  static Scope of(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getGraphQlContext().get(Scope.class));
  }
}

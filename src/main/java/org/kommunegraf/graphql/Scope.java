package org.kommunegraf.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.kommunegraf.release.Release;

/**
 * What the fields of one operation have in common.
 *
 * @param release the release that the operation reads
 * @param budget what the operation may cost
 */
record Scope(Release release, Budget budget) {

  static Scope of(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getGraphQlContext().get(Scope.class));
  }
}

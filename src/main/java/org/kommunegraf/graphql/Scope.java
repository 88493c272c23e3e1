package org.kommunegraf.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kommunegraf.release.AwaitedRelease;
import org.kommunegraf.release.Release;
import org.kommunegraf.release.Releases;

/**
 * What the fields of one operation have in common.
 *
 * @param releases all that were published
 * @param release the release that the operation reads
 * @param budget what the operation may cost
 * @param awaited releases that fields asked for and that have to be read first
 */
record Scope(Releases releases, Release release, Budget budget, List<AwaitedRelease> awaited) {

  Scope(Releases releases, Release release, Budget budget) {
    this(releases, release, budget, new ArrayList<>());
  }

  static Scope of(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getGraphQlContext().get(Scope.class));
  }

  /**
   * Ends an operation that is to be done again.
   *
   * @throws AwaitedRelease if a field has to wait for a release
   */
  void refuseIfAwaiting() {
    if (!awaited.isEmpty()) {
      throw awaited.get(0);
    }
  }
}

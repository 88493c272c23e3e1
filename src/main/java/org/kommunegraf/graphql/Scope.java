package org.kommunegraf.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kommunegraf.query.QueryException;
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
 * @param ending the error of the field in which the budget was over; empty while it is not
 * @param faults the kinds of our own faults that are in the log; one of each says enough
 */
record Scope(
    Releases releases,
    Release release,
    Budget budget,
    List<AwaitedRelease> awaited,
    List<TypedError> ending,
    Set<Class<?>> faults) {

  Scope(Releases releases, Release release, Budget budget) {
    this(releases, release, budget, new ArrayList<>(), new ArrayList<>(), new HashSet<>());
  }

  static Scope of(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getGraphQlContext().get(Scope.class));
  }

  /** The error of an operation whose budget is over. */
  TypedError endedBy(QueryException why) {
    return ending.isEmpty() ? Errors.ofOperation(why) : ending.get(0);
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

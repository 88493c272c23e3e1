package org.kommunegraf.graphql;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.concurrent.CompletableFuture;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.release.AwaitedRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of an exception in a field: the sentence of a question that cannot be answered, a
 * release to wait for, or a fault of ours in the log.
 */
final class FieldFailure implements DataFetcherExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FieldFailure.class);

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failure) {
    Throwable cause = failure.getException();
    Scope scope = Scope.of(failure.getDataFetchingEnvironment());
    TypedError error = Errors.ofField(cause, failure.getPath(), failure.getSourceLocation());
    note(scope, cause, error);
    if (cause instanceof AwaitedRelease awaited) {
      // graphql-java lets nothing through; the engine throws it when all fields are done
      scope.awaited().add(awaited);
    } else if (!Errors.isOfClient(cause) && scope.faults().add(cause.getClass())) {
      LOG.error("The field {} failed", failure.getPath(), cause);
    }
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult().error(error).build());
  }

  /** The first error after which the operation cannot go on is the one that is told. */
  private static void note(Scope scope, Throwable cause, TypedError error) {
    if (scope.budget().over().filter(why -> why == cause).isPresent()) {
      scope.ending().add(error);
      return;
    }
    try {
      scope.budget().fail();
    } catch (QueryException tooMany) {
      scope.ending().add(Errors.ofOperation(tooMany));
    }
  }
}

package org.kommunegraf.graphql;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.concurrent.CompletableFuture;
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
    if (cause instanceof AwaitedRelease awaited) {
      // graphql-java lets nothing through; the engine throws it when all fields are done
      Scope.of(failure.getDataFetchingEnvironment()).awaited().add(awaited);
    } else if (!Errors.isOfClient(cause)) {
      LOG.error("The field {} failed", failure.getPath(), cause);
    }
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult()
            .error(Errors.ofField(cause, failure.getPath(), failure.getSourceLocation()))
            .build());
  }
}

package org.kommunegraf.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Counts the fields of introspection against the budget of the operation, as all other fields are.
 * So a client may ask for the schema in any way, and types of types of types end like every answer
 * that grows without bound.
 */
final class CountedIntrospection extends SimplePerformantInstrumentation {

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    return isIntrospection(parameters)
        ? environment -> {
          Scope.of(environment).budget().spend();
          return fetcher.get(environment);
        }
        : fetcher;
  }

  private static boolean isIntrospection(InstrumentationFieldFetchParameters parameters) {
    return Introspection.isIntrospectionTypes(parameters.getExecutionStepInfo().getObjectType())
        || parameters.getField().getName().startsWith("__");
  }
}

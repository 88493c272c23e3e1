package org.kommunegraf.http;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.handler.graphql.ExecutionInputBuilderWithContext;
import io.vertx.ext.web.handler.graphql.ws.GraphQLWSHandler;
import io.vertx.ext.web.handler.graphql.ws.GraphQLWSOptions;
import io.vertx.ext.web.handler.graphql.ws.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * Vert.x's handler of graphql-transport-ws, over answers that are ours. It speaks the protocol:
 * waits for the beginning, acknowledges it, answers pings, keeps ids apart, completes.
 *
 * <p>Left to itself it would carry out operations on the event loop, round decimals to binary
 * fractions, take a root object from the client, and send refusals as data. So the operation that
 * it carries out is always the same, and its result are the answers to the one that was asked.
 */
final class SocketProtocol {

  private static final String ANSWERS = "subscription { answers }";

  private SocketProtocol() {}

  /**
   * @param init how long a client may take to begin
   * @param operations finds an operation by its socket and its id
   */
  static GraphQLWSHandler handler(
      Duration init, BiFunction<ServerWebSocket, String, SocketOperation> operations) {
    return GraphQLWSHandler.builder(answers())
        .with(new GraphQLWSOptions().setConnectionInitWaitTimeout(init.toMillis()))
        .beforeExecute(
            execution -> {
              Message message = execution.context();
              String id = Objects.requireNonNull(message.message().getString("id"));
              replace(execution, operations.apply(message.socket(), id));
            })
        .build();
  }

  private static void replace(
      ExecutionInputBuilderWithContext<Message> execution, SocketOperation operation) {
    execution
        .builder()
        .query(ANSWERS)
        .operationName(null)
        .variables(Map.of())
        .root(null)
        .graphQLContext(Map.of(SocketOperation.class, operation));
  }

  private static GraphQL answers() {
    return GraphQL.newGraphQL(
            new SchemaGenerator()
                .makeExecutableSchema(
                    new SchemaParser()
                        .parse(
                            "type Query { answers: String } type Subscription { answers: String }"),
                    RuntimeWiring.newRuntimeWiring().build()))
        .subscriptionExecutionStrategy(
            new ExecutionStrategy() {
              @Override
              public CompletableFuture<ExecutionResult> execute(
                  ExecutionContext execution, ExecutionStrategyParameters parameters) {
                return CompletableFuture.completedFuture(
                    new ExecutionResultImpl(
                        execution.getGraphQLContext().<SocketOperation>get(SocketOperation.class),
                        List.of()));
              }
            })
        .build();
  }
}

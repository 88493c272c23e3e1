package org.kommunegraf.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.QueryComplexityLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.release.Release;
import org.kommunegraf.release.Releases;

/**
 * Answers GraphQL over the current release, or the one that an operation is pinned to. Thread-safe;
 * an answer is some milliseconds of work on the calling thread.
 */
public final class GraphQlEngine {

  /** A text of GraphQL longer or deeper than this is refused before it is understood. */
  private static final ParserOptions PARSER =
      ParserOptions.newParserOptions()
          .maxCharacters(Limit.CHARACTERS.most)
          .maxTokens(Limit.TOKENS.most)
          .maxWhitespaceTokens(Limit.CHARACTERS.most)
          .maxRuleDepth(Limit.NESTING.most)
          .build();

  private static final Duration MOST_TIME = Duration.ofSeconds(Limit.SECONDS.most);

  /** All engines of a process share its memory. */
  private static final AnswerRoom ROOM = AnswerRoom.ofHeap();

  private final Releases releases;
  private final String schemaText;
  private final GraphQL graphql;

  /**
   * @param releases gives the release to answer from; asked once per operation
   */
  public GraphQlEngine(Releases releases) {
    ContractSchema schema = new ContractSchema();
    this.releases = releases;
    this.schemaText = schema.text();
    this.graphql =
        GraphQL.newGraphQL(schema.executable())
            .queryExecutionStrategy(new AsyncExecutionStrategy(new FieldFailure()))
            // one event of a subscription is answered like a query, from the release it announces
            .subscriptionExecutionStrategy(new AsyncExecutionStrategy(new FieldFailure()))
            .instrumentation(new CountedIntrospection())
            .build();
  }

  private GraphQlEngine(Releases releases, String schemaText, GraphQL graphql) {
    this.releases = releases;
    this.schemaText = schemaText;
    this.graphql = graphql;
  }

  /**
   * This engine, but it goes on answering from one release.
   *
   * @param id the release; null for the one that is current now. One that cannot be given is
   *     refused when the operation is carried out
   * @throws org.kommunegraf.release.AwaitedRelease if it has to be read first
   */
  public GraphQlEngine pinned(@Nullable String id) {
    Release current = releases.current();
    Release release = id == null ? current : releases.find(id).orElse(current);
    return new GraphQlEngine(releases.from(release), schemaText, graphql);
  }

  /** The release that is current, as {@code extensions.release} has it. */
  public Map<String, Object> release() {
    return describe(releases.current());
  }

  /** The schema that is served, as graphql-java has it, for those who read a query by it. */
  public GraphQLSchema schema() {
    return graphql.getGraphQLSchema();
  }

  /** The schema that is served, as SDL. */
  public String schemaText() {
    return schemaText;
  }

  /**
   * What kind of operation a request asks for; empty if its text cannot be read or holds no such
   * operation.
   */
  public static Optional<OperationDefinition.Operation> findOperation(
      String query, @Nullable String name) {
    try {
      Document document = parse(query);
      List<OperationDefinition> operations =
          document.getDefinitionsOfType(OperationDefinition.class);
      return operations.stream()
          .filter(
              operation -> name == null ? operations.size() == 1 : name.equals(operation.getName()))
          .map(OperationDefinition::getOperation)
          .findFirst();
    } catch (InvalidSyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a text of GraphQL within the limits of length and depth.
   *
   * @throws InvalidSyntaxException if it cannot be read or is too large
   */
  public static Document parse(String query) {
    QueryText.beyond(query)
        .ifPresent(
            limit -> {
              throw new TooLarge(limit);
            });
    return Parser.parse(
        ParserEnvironment.newParserEnvironment().document(query).parserOptions(PARSER).build());
  }

  /**
   * Carries out an operation. Whatever is wrong with it is in the answer. A subscription is
   * answered as if its release had just become the current one.
   *
   * @throws org.kommunegraf.release.AwaitedRelease if the release that it is pinned to, or one that
   *     a field names, has to be read first; nothing else is thrown
   */
  public GraphQlAnswer execute(GraphQlRequest request) {
    String pin = request.release();
    Release current = releases.current();
    Optional<Release> wanted = pin == null ? Optional.of(current) : releases.find(pin);
    return wanted
        .map(release -> execute(request, release))
        .orElseGet(() -> refused(current, Errors.releaseNotAvailable(pin, releases)));
  }

  /** A text that goes beyond a limit, to those who read texts. */
  private static final class TooLarge extends InvalidSyntaxException {
    private static final long serialVersionUID = 1L;

    TooLarge(Limit limit) {
      super(limit.sentence(), null, null, null, null);
    }
  }

  private GraphQlAnswer execute(GraphQlRequest request, Release release) {
    Optional<Limit> beyond =
        QueryText.beyond(request.query()).or(() -> VariableSize.beyond(request.variables()));
    if (beyond.isPresent()) {
      return refused(release, beyond.get().error());
    }
    try (AnswerRoom.Share room = ROOM.open()) {
      Budget budget = new Budget(Limit.ANSWER_FIELDS.most, room, MOST_TIME, request.abandoned());
      return execute(request, release, new Scope(releases, release, budget));
    }
  }

  private GraphQlAnswer execute(GraphQlRequest request, Release release, Scope scope) {
    ExecutionInput input = input(request, scope);
    scope.budget().whenOver(input::cancel);
    ExecutionResult result = graphql.execute(input);
    scope.refuseIfAwaiting();
    Optional<TypedError> ended = scope.budget().over().map(why -> scope.endedBy(why));
    if (ended.isPresent()) {
      return refused(release, ended.get());
    }
    Supplier<List<RequestFault>> faults = once(() -> faults(request));
    List<TypedError> errors =
        result.getErrors().stream().map(error -> Errors.typed(error, faults)).toList();
    Optional<TypedError> stopped = errors.stream().filter(Errors::endsOperation).findFirst();
    if (stopped.isPresent()) {
      return refused(release, stopped.get());
    }
    return answer(
        release, result.isDataPresent(), result.isDataPresent() ? result.getData() : null, errors);
  }

  private List<RequestFault> faults(GraphQlRequest request) {
    return RequestFaults.of(
        graphql.getGraphQLSchema(), parse(request.query()), request.variables());
  }

  /** Errors may be many, and what is wrong with the request is the same for each. */
  private static <T> Supplier<T> once(Supplier<T> found) {
    List<T> known = new ArrayList<>();
    return () -> {
      if (known.isEmpty()) {
        known.add(found.get());
      }
      return known.get(0);
    };
  }

  private static ExecutionInput input(GraphQlRequest request, Scope scope) {
    return ExecutionInput.newExecutionInput()
        .query(request.query())
        .operationName(request.operationName())
        .variables(request.variables())
        .graphQLContext(
            Map.of(
                Scope.class,
                scope,
                ParserOptions.class,
                PARSER,
                GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, // it is counted instead
                true,
                QueryComplexityLimits.KEY,
                QueryComplexityLimits.newLimits()
                    .maxDepth(Limit.DEPTH.most)
                    .maxFieldsCount(Limit.FIELDS.most)
                    .build()))
        .build();
  }

  private static GraphQlAnswer refused(Release release, TypedError error) {
    return answer(release, false, null, List.of(error));
  }

  private static GraphQlAnswer answer(
      Release release, boolean executed, @Nullable Object data, List<TypedError> errors) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (!errors.isEmpty()) {
      body.put("errors", errors.stream().map(TypedError::toSpecification).toList());
    }
    if (executed) {
      body.put("data", data);
    }
    body.put("extensions", Map.of("release", describe(release)));
    return new GraphQlAnswer(body, executed, errors.stream().map(TypedError::code).toList());
  }

  /** Which release an answer comes from, as {@code extensions.release} has it. */
  public static Map<String, Object> describe(Release release) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("id", release.id());
    description.put("number", release.header().number());
    description.put("sha256", release.header().sha256());
    return description;
  }
}

package org.kommunegraf.graphql;

import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.Map;
import java.util.Optional;

/** Which limit of the table graphql-java means when it refuses a request for its size. */
final class ExceededLimit {

  /** Words by which its parser's sentences are told apart. */
  private static final Map<String, Limit> OF_TEXTS =
      Map.of(
          " rules have been entered",
          Limit.NESTING,
          " characters have been presented",
          Limit.CHARACTERS,
          " tokens have been presented",
          Limit.TOKENS);

  private static final Map<ValidationErrorType, Limit> OF_FIELDS =
      Map.of(
          ValidationErrorType.MaxQueryDepthExceeded,
          Limit.DEPTH,
          ValidationErrorType.MaxQueryFieldsExceeded,
          Limit.FIELDS);

  private ExceededLimit() {}

  /** The limit; empty if the error is about something else. */
  static Optional<Limit> of(GraphQLError error) {
    if (error instanceof InvalidSyntaxError) {
      return OF_TEXTS.entrySet().stream()
          .filter(text -> error.getMessage().contains(text.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }
    return error instanceof ValidationError invalid
        ? Optional.ofNullable(OF_FIELDS.get(invalid.getValidationErrorType()))
        : Optional.empty();
  }
}

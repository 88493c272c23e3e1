package org.kommunegraf.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.ResultPath;
import graphql.execution.UnknownOperationException;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.QueryException;

/** Gives every error its code, and takes graphql-java's own names out of its sentence. */
final class Errors {

  private static final Set<ErrorCode> ENDING = EnumSet.of(ErrorCode.ANSWER_TOO_LARGE, ErrorCode.TIMEOUT);
  private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) ?:? ?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARGUMENT = Pattern.compile("argument '([^']+)'");
  private static final Pattern NODE = Pattern.compile("with value '[^']*(?:'[^']*'[^']*)*?' is");
  private static final Pattern LIMIT = Pattern.compile("(?i)maximum|limit|exceed|more than");

  private Errors() {}

  static ErrorCode codeOf(GraphQLError error) {
    Object code = error.getExtensions() == null ? null : error.getExtensions().get("code");
    return code == null ? ErrorCode.INTERNAL_ERROR : ErrorCode.valueOf(code.toString());
  }

  /** Whether an error leaves no part of the answer usable. */
  static boolean endsOperation(GraphQLError error) {
    return ENDING.contains(codeOf(error));
  }

  static GraphQLError releaseNotAvailable(String wanted, String available) {
    return error(ErrorCode.RELEASE_NOT_AVAILABLE, "This server cannot give the release \"" + wanted + "\"; it has "
        + available + ". Ask without a release, or ask a server that keeps it.", "release", wanted, available, null, null);
  }

  /** The error of a field whose value could not be found. */
  static GraphQLError ofField(Throwable cause, ResultPath path, @Nullable SourceLocation location) {
    return cause instanceof QueryException refused
        ? error(ErrorCode.valueOf(refused.kind().name()), String.valueOf(refused.getMessage()), refused.argument(),
            refused.found(), refused.allowed(), path, location)
        : error(ErrorCode.INTERNAL_ERROR, "Something went wrong in the server; the fault is not in the query.", null, null,
            null, path, location);
  }

  /** An error of graphql-java with a code and a sentence of ours; errors that have a code stay as they are. */
  static GraphQLError typed(GraphQLError error) {
    if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
      return error;
    }
    String message = PREFIX.matcher(error.getMessage()).replaceFirst("");
    ErrorCode code = code(error, message);
    Matcher argument = ARGUMENT.matcher(message);
    String sentence = NODE.matcher(message).replaceAll("is");
    SourceLocation location = error.getLocations() == null || error.getLocations().isEmpty() ? null : error.getLocations().get(0);
    return error(code, sentence, code == ErrorCode.BAD_VALUE && argument.find() ? argument.group(1) : null, null, null, null, location);
  }

  private static ErrorCode code(GraphQLError error, String message) {
    if (error instanceof InvalidSyntaxError) {
      return LIMIT.matcher(message).find() ? ErrorCode.QUERY_TOO_LARGE : ErrorCode.SYNTAX_ERROR;
    }
    if (error instanceof UnknownOperationException) {
      return ErrorCode.OPERATION_NOT_FOUND;
    }
    if (error instanceof CoercingParseValueException || error instanceof NonNullableValueCoercedAsNullException) {
      return ErrorCode.BAD_VALUE;
    }
    if (error instanceof AbortExecutionException) {
      return ErrorCode.QUERY_TOO_LARGE;
    }
    if (error instanceof ValidationError invalid) {
      return ofValidation(invalid);
    }
    return error.getErrorType() == ErrorType.ValidationError ? ErrorCode.VALIDATION_ERROR : ErrorCode.INTERNAL_ERROR;
  }

  private static ErrorCode ofValidation(ValidationError error) {
    if (error.getValidationErrorType() == ValidationErrorType.WrongType
        || error.getValidationErrorType() == ValidationErrorType.NullValueForNonNullArgument) {
      return ErrorCode.BAD_VALUE;
    }
    return error.getValidationErrorType() == ValidationErrorType.MaxQueryDepthExceeded
            || error.getValidationErrorType() == ValidationErrorType.MaxQueryFieldsExceeded
        ? ErrorCode.QUERY_TOO_LARGE
        : ErrorCode.VALIDATION_ERROR;
  }

  private static GraphQLError error(
      ErrorCode code, String sentence, @Nullable String argument, @Nullable String found, @Nullable String allowed,
      @Nullable ResultPath path, @Nullable SourceLocation location) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    putIfKnown(extensions, "argument", argument);
    putIfKnown(extensions, "found", found);
    putIfKnown(extensions, "allowed", allowed);
    GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError().message("%s", sentence).extensions(extensions);
    if (path != null) {
      error.path(path);
    }
    if (location != null) {
      error.location(location);
    }
    return error.build();
  }

  private static void putIfKnown(Map<String, Object> extensions, String key, @Nullable String value) {
    if (value != null) {
      extensions.put(key, value);
    }
  }
}

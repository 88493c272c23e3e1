package org.kommunegraf.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.AbortExecutionException;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.execution.ResultPath;
import graphql.execution.UnknownOperationException;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.release.Releases;

/** Gives every error its code, and takes graphql-java's own names out of its sentence. */
final class Errors {

  private static final Set<ErrorCode> ENDING =
      EnumSet.of(ErrorCode.ANSWER_TOO_LARGE, ErrorCode.TIMEOUT);
  private static final Set<ValidationErrorType> OF_ARGUMENTS =
      EnumSet.of(ValidationErrorType.UnknownArgument, ValidationErrorType.MissingFieldArgument);
  private static final Set<ValidationErrorType> OF_VALUES =
      EnumSet.of(
          ValidationErrorType.WrongType,
          ValidationErrorType.BadValueForDefaultArg,
          ValidationErrorType.NullValueForNonNullArgument);
  private static final Set<ValidationErrorType> OF_SELECTIONS =
      EnumSet.of(
          ValidationErrorType.FieldUndefined,
          ValidationErrorType.UnknownType,
          ValidationErrorType.SubselectionRequired,
          ValidationErrorType.SubselectionNotAllowed);
  private static final Pattern PREFIX =
      Pattern.compile("^Validation error \\([^)]*\\) ?:? ?", Pattern.CASE_INSENSITIVE);

  private static final String FAULT_OF_OURS =
      "Something went wrong in the server; the fault is not in the query.";

  private static final int MOST_IDS = 5;
  private static final String WITHOUT_VALUE = "An argument has no value where one has to be given.";

  private Errors() {}

  private static boolean isWithoutValue(TypedError error) {
    return error.code() == ErrorCode.BAD_VALUE && error.argument() == null;
  }

  /** Some faults of arguments graphql-java finds only when a field reads them. */
  private static boolean isOfArguments(Throwable cause) {
    return cause instanceof OneOfNullValueException
        || cause instanceof NonNullableValueCoercedAsNullException
        || cause instanceof CoercingParseLiteralException;
  }

  /** Whether a failure in a field is the fault of the one who asked. */
  static boolean isOfClient(Throwable cause) {
    return cause instanceof QueryException || isOfArguments(cause);
  }

  /** Whether an error leaves no part of the answer usable. */
  static boolean endsOperation(TypedError error) {
    return ENDING.contains(error.code());
  }

  static TypedError releaseNotAvailable(@Nullable String wanted, Releases releases) {
    String available = available(releases);
    return TypedError.ofOperation(
        ErrorCode.RELEASE_NOT_AVAILABLE,
        cannotGive(wanted, available) + "Ask without a release, or ask a server that keeps it.",
        "release",
        wanted,
        available);
  }

  /** The refusal of a release that an argument of a field names. */
  static QueryException releaseNotAvailable(String argument, String wanted, Releases releases) {
    String available = available(releases);
    return new QueryException(
        QueryException.Kind.RELEASE_NOT_AVAILABLE,
        cannotGive(wanted, available) + "Name one of those, or ask a server that keeps it.",
        argument,
        wanted,
        available);
  }

  private static String cannotGive(@Nullable String wanted, String available) {
    return "This server cannot give the release \"" + wanted + "\"; it has " + available + ". ";
  }

  /** The ids that can be asked for; of many, the first and the last. */
  private static String available(Releases releases) {
    List<String> ids =
        releases.published().stream()
            .filter(releases::canGive)
            .map(ReleaseHeader::id)
            .collect(Collectors.toList());
    Collections.reverse(ids);
    return ids.size() <= MOST_IDS
        ? String.join(", ", ids)
        : ids.get(0) + " to " + ids.get(ids.size() - 1);
  }

  /** The error of an operation that ended because of no field in particular. */
  static TypedError ofOperation(QueryException refused) {
    return TypedError.ofOperation(
        ErrorCode.valueOf(refused.kind().name()),
        String.valueOf(refused.getMessage()),
        refused.argument(),
        refused.found(),
        refused.allowed());
  }

  /** The error of a field whose value could not be found. */
  static TypedError ofField(Throwable cause, ResultPath path, @Nullable SourceLocation location) {
    if (isOfArguments(cause)) {
      return new TypedError(
          ErrorCode.BAD_VALUE, WITHOUT_VALUE, null, null, null, path.toList(), location);
    }
    return cause instanceof QueryException refused
        ? new TypedError(
            ErrorCode.valueOf(refused.kind().name()),
            String.valueOf(refused.getMessage()),
            refused.argument(),
            refused.found(),
            refused.allowed(),
            path.toList(),
            location)
        : new TypedError(
            ErrorCode.INTERNAL_ERROR, FAULT_OF_OURS, null, null, null, path.toList(), location);
  }

  /**
   * An error of graphql-java with a code and a sentence of ours; errors that have them stay as they
   * are.
   *
   * @param faults what is wrong with the fields, arguments and variables of the request
   */
  static TypedError typed(GraphQLError error, Supplier<List<RequestFault>> faults) {
    if (error instanceof TypedError typed) {
      return isWithoutValue(typed)
          ? fault(inputs(faults.get()), typed.location())
              .map(f -> f.error(typed.code()))
              .orElse(typed)
          : typed;
    }
    Optional<Limit> exceeded = ExceededLimit.of(error);
    if (exceeded.isPresent()) {
      return exceeded.get().error();
    }
    String message = PREFIX.matcher(error.getMessage()).replaceFirst("");
    ErrorCode code = code(error);
    SourceLocation location =
        error.getLocations() == null || error.getLocations().isEmpty()
            ? null
            : error.getLocations().get(0);
    if (isOfSelection(error)) {
      return selectionFault(faults.get(), location)
          .map(fault -> fault.error(code))
          .orElseGet(() -> untyped(error, code, message, location));
    }
    if (code == ErrorCode.BAD_VALUE || isOfArgument(error)) {
      Optional<RequestFault> fault = fault(inputs(faults.get()), location);
      if (fault.isPresent()) {
        return fault.get().error(code);
      }
    }
    return untyped(error, code, message, location);
  }

  private static TypedError untyped(
      GraphQLError error, ErrorCode code, String message, @Nullable SourceLocation location) {
    String sentence =
        code == ErrorCode.INTERNAL_ERROR ? FAULT_OF_OURS : message.replaceFirst("\\.?$", ".");
    return new TypedError(code, sentence, null, null, null, error.getPath(), location);
  }

  private static boolean isOfSelection(GraphQLError error) {
    return error instanceof ValidationError invalid
        && OF_SELECTIONS.contains(invalid.getValidationErrorType());
  }

  private static Optional<RequestFault> selectionFault(
      List<RequestFault> faults, @Nullable SourceLocation location) {
    return faults.stream()
        .filter(fault -> !(fault instanceof InputFault))
        .filter(fault -> location == null || location.equals(fault.location()))
        .findFirst();
  }

  private static List<RequestFault> inputs(List<RequestFault> faults) {
    return faults.stream().filter(fault -> fault instanceof InputFault).toList();
  }

  private static boolean isOfArgument(GraphQLError error) {
    return error instanceof ValidationError invalid
        && OF_ARGUMENTS.contains(invalid.getValidationErrorType());
  }

  /** The fault at the place that the error names; else the first. */
  private static Optional<RequestFault> fault(
      List<RequestFault> faults, @Nullable SourceLocation location) {
    return faults.stream()
        .filter(fault -> Objects.equals(fault.location(), location))
        .findFirst()
        .or(() -> faults.stream().findFirst());
  }

  private static ErrorCode code(GraphQLError error) {
    if (error instanceof InvalidSyntaxError) {
      return ErrorCode.SYNTAX_ERROR;
    }
    if (error instanceof UnknownOperationException) {
      return ErrorCode.OPERATION_NOT_FOUND;
    }
    if (error instanceof CoercingParseValueException
        || error instanceof NonNullableValueCoercedAsNullException
        || error instanceof InputMapDefinesTooManyFieldsException
        || error instanceof OneOfTooManyKeysException
        || error instanceof OneOfNullValueException) {
      return ErrorCode.BAD_VALUE;
    }
    if (error instanceof AbortExecutionException) {
      return ErrorCode.QUERY_TOO_LARGE;
    }
    if (error instanceof ValidationError invalid) {
      return ofValidation(invalid);
    }
    return error.getErrorType() == ErrorType.ValidationError
        ? ErrorCode.VALIDATION_ERROR
        : ErrorCode.INTERNAL_ERROR;
  }

  private static ErrorCode ofValidation(ValidationError error) {
    return OF_VALUES.contains(error.getValidationErrorType())
        ? ErrorCode.BAD_VALUE
        : ErrorCode.VALIDATION_ERROR;
  }
}

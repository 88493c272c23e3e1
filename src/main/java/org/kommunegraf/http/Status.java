package org.kommunegraf.http;

import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlAnswer;

/** The one table from what went wrong to the HTTP status. */
final class Status {

  static final int OK = 200;
  static final int NO_CONTENT = 204;
  static final int FOUND = 302;
  static final int NOT_MODIFIED = 304;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int REQUEST_TIMEOUT = 408;
  static final int URI_TOO_LONG = 414;
  static final int MISDIRECTED = 421;
  static final int HEADERS_TOO_LARGE = 431;

  private Status() {}

  static int of(ErrorCode code) {
    return switch (code) {
      case SYNTAX_ERROR,
          VALIDATION_ERROR,
          BAD_VALUE,
          PAGE_SIZE_OUT_OF_RANGE,
          FIRST_AND_LAST,
          CURSOR_INVALID,
          CURRENCY_REQUIRED,
          RATE_MISSING,
          OPERATION_NOT_FOUND,
          QUERY_TOO_LARGE,
          ANSWER_TOO_LARGE,
          BAD_REQUEST ->
          400;
      case RELEASE_NOT_AVAILABLE, QUESTION_NOT_FOUND -> 404;
      case METHOD_NOT_ALLOWED -> 405;
      case NOT_ACCEPTABLE -> 406;
      case REQUEST_TOO_LARGE -> 413;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
      case INTERNAL_ERROR -> 500;
      case NOT_READY, TIMEOUT -> 503;
    };
  }

  /**
   * The status of an answer. What was carried out is 200, with field errors too. What was refused
   * before is 200 in the older {@code application/json}, whose clients take any other status for a
   * proxy's, unless the fault is not in the GraphQL.
   */
  static int of(GraphQlAnswer answer, MediaType type) {
    if (answer.executed() || answer.errors().isEmpty()) {
      return OK;
    }
    ErrorCode code = answer.errors().get(0);
    return type == MediaType.JSON && isOfGraphQl(code) ? OK : of(code);
  }

  private static boolean isOfGraphQl(ErrorCode code) {
    return switch (code) {
      case SYNTAX_ERROR,
          VALIDATION_ERROR,
          BAD_VALUE,
          PAGE_SIZE_OUT_OF_RANGE,
          FIRST_AND_LAST,
          CURSOR_INVALID,
          CURRENCY_REQUIRED,
          RATE_MISSING,
          RELEASE_NOT_AVAILABLE,
          OPERATION_NOT_FOUND,
          QUERY_TOO_LARGE,
          ANSWER_TOO_LARGE,
          TIMEOUT ->
          true;
      case BAD_REQUEST,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          UNSUPPORTED_MEDIA_TYPE,
          REQUEST_TOO_LARGE,
          QUESTION_NOT_FOUND,
          NOT_READY,
          INTERNAL_ERROR ->
          false;
    };
  }
}

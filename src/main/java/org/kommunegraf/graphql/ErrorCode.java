package org.kommunegraf.graphql;

/**
 * What went wrong, for machines: {@code extensions.code} of an error. The header of {@code
 * schema.graphqls} explains each.
 */
public enum ErrorCode {
  SYNTAX_ERROR,
  VALIDATION_ERROR,
  BAD_VALUE,
  PAGE_SIZE_OUT_OF_RANGE,
  FIRST_AND_LAST,
  CURSOR_INVALID,
  CURRENCY_REQUIRED,
  RATE_MISSING,
  RELEASE_NOT_AVAILABLE,
  OPERATION_NOT_FOUND,
  QUESTION_NOT_FOUND,
  QUERY_TOO_LARGE,
  ANSWER_TOO_LARGE,
  TIMEOUT,
  BAD_REQUEST,
  METHOD_NOT_ALLOWED,
  NOT_ACCEPTABLE,
  UNSUPPORTED_MEDIA_TYPE,
  REQUEST_TOO_LARGE,
  NOT_READY,
  INTERNAL_ERROR
}

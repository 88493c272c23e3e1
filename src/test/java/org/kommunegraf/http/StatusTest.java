package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlAnswer;

/** The status of an operation that was refused, by error and media type. */
class StatusTest {

  private static final String TABLE =
      """
      ANSWER_TOO_LARGE       200 400
      BAD_REQUEST            400 400
      BAD_VALUE              200 400
      CURRENCY_REQUIRED      200 400
      CURSOR_INVALID         200 400
      FIRST_AND_LAST         200 400
      INTERNAL_ERROR         500 500
      METHOD_NOT_ALLOWED     405 405
      NOT_ACCEPTABLE         406 406
      NOT_READY              503 503
      OPERATION_NOT_FOUND    200 400
      PAGE_SIZE_OUT_OF_RANGE 200 400
      QUERY_TOO_LARGE        200 400
      QUESTION_NOT_FOUND     404 404
      RATE_MISSING           200 400
      RELEASE_NOT_AVAILABLE  200 404
      REQUEST_TOO_LARGE      413 413
      SYNTAX_ERROR           200 400
      TIMEOUT                200 503
      UNSUPPORTED_MEDIA_TYPE 415 415
      VALIDATION_ERROR       200 400
      """;

  @Test
  void everyErrorHasAStatusInEachMediaType() {
    Map<String, String> table = new TreeMap<>();
    for (ErrorCode code : ErrorCode.values()) {
      GraphQlAnswer refused = new GraphQlAnswer(Map.of(), false, List.of(code));
      table.put(
          code.name(),
          Status.of(refused, MediaType.JSON)
              + " "
              + Status.of(refused, MediaType.GRAPHQL_RESPONSE));
    }
    StringBuilder lines = new StringBuilder();
    table.forEach((code, statuses) -> lines.append("%-22s %s%n".formatted(code, statuses)));

    assertThat(lines.toString().lines()).containsExactlyElementsOf(TABLE.lines().toList());
  }

  @Test
  void whatWasCarriedOutIsOkWhateverItsFieldsSay() {
    for (MediaType type : MediaType.values()) {
      assertThat(
              Status.of(new GraphQlAnswer(Map.of(), true, List.of(ErrorCode.INTERNAL_ERROR)), type))
          .isEqualTo(200);
    }
  }
}

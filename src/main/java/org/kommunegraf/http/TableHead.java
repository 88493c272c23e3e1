package org.kommunegraf.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.http.Answers.Wanted;
import org.kommunegraf.table.WholeTable;

/** What is said about a table before it comes. */
final class TableHead {

  /** How many rows the table has; {@code ;more} says that it ends before the last one. */
  static final String ROWS = "Kommunegraf-Rows";

  /** The lists of which less stands in the table than there is. */
  static final String CUT = "Kommunegraf-Cut";

  private TableHead() {}

  /**
   * Puts the headers on the answer.
   *
   * @param tag stands for the table among all answers; null if a client may not keep it
   */
  static void put(
      HttpServerResponse response,
      Wanted wanted,
      WholeTable table,
      @Nullable String tag,
      boolean gzip) {
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.CSV.header())
        .putHeader("Content-Disposition", "attachment; filename=\"" + wanted.file() + "\"")
        .putHeader(HttpHeaders.CACHE_CONTROL, tag == null ? "no-store" : "no-cache")
        .putHeader(HttpHeaders.VARY, wanted.vary())
        .putHeader(RequestReader.RELEASE_HEADER, String.valueOf(table.release().get("id")))
        .putHeader(ROWS, table.rows() + (table.endsEarly() ? ";more" : ""));
    if (!table.cut().isEmpty()) {
      response.putHeader(
          CUT,
          table.cut().stream()
              .map(cut -> cut.list() + ";shown=" + cut.shown() + ";total=" + cut.total())
              .collect(Collectors.joining(", ")));
    }
    if (tag != null) {
      response.putHeader(HttpHeaders.ETAG, tag);
    }
    if (gzip) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
  }
}

package org.kommunegraf.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.release.Announcements;
import org.kommunegraf.release.Measure;
import org.kommunegraf.table.TableAnswer;
import org.kommunegraf.table.WholeTable;

/** What the HTTP layer asks. All of it may be called from several threads at once. */
public interface Answering {

  /** Carries out an operation; may take long, and is never called on an event loop. */
  GraphQlAnswer execute(GraphQlRequest request);

  /**
   * Carries out an operation and lays its answer out as a table; may take long, and is never called
   * on an event loop.
   *
   * @param rows the path of the list that makes the rows; null for the one that the rule chooses
   */
  TableAnswer table(GraphQlRequest request, @Nullable String rows);

  /**
   * Prepares the whole table of an operation, which is then carried out part by part; never called
   * on an event loop.
   *
   * @param rows the path of the list that makes the rows; null for the one that the rule chooses
   */
  WholeTable wholeTable(GraphQlRequest request, @Nullable String rows);

  /**
   * What kind of operation {@link #execute} would carry out. As costly as reading the text, so
   * never called on an event loop.
   *
   * @param operationName which operation of the text; null when it holds one
   */
  default OperationKind kindOf(String query, @Nullable String operationName) {
    return OperationKind.of(query, operationName);
  }

  /** Where one hears that another release is answered from. */
  Announcements announcements();

  /** What those who run a server want to know of what is answered from. */
  default List<Measure> measures() {
    return List.of();
  }

  /** The schema that is served, as SDL; always the same. */
  String schemaText();

  /** Whether a release is there to answer from. Must not block. */
  boolean isReady();

  /**
   * Which release is answered from, as {@code /health/ready} shows it. Asked only when ready; must
   * not block.
   */
  Map<String, Object> readiness();
}

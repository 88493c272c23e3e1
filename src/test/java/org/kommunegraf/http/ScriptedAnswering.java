package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.release.Announcements;
import org.kommunegraf.table.Cell;
import org.kommunegraf.table.Table;
import org.kommunegraf.table.TableAnswer;
import org.kommunegraf.table.WholeTable;

/**
 * Answers from a table, so that a test of HTTP says by its query what came of it.
 *
 * <table>
 *   <tr><th>query</th><th>what comes of it</th></tr>
 *   <tr><td>{@code { echo }}</td><td>the request as it arrived</td></tr>
 *   <tr><td>{@code { refused_X }}</td><td>not carried out, because of the error X</td></tr>
 *   <tr><td>{@code { failed_X }}</td><td>carried out, with the error X in a field</td></tr>
 *   <tr><td>{@code { large }}</td><td>100 kB</td></tr>
 *   <tr><td>{@code { slow }}</td><td>an answer after {@link #finish()}</td></tr>
 *   <tr><td>{@code { broken }}</td><td>an exception</td></tr>
 * </table>
 */
final class ScriptedAnswering implements Answering {

  static final String SCHEMA =
      "# Nærmere beskrevet\n" + "type Query { echo: String }\n".repeat(100);

  volatile boolean ready = true;
  final Announcements announcements = new Announcements();
  final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);

  void finish() {
    finished.countDown();
  }

  @Override
  public GraphQlAnswer execute(GraphQlRequest request) {
    assertThat(Context.isOnEventLoopThread()).as("on an event loop").isFalse();
    String name = request.query().replaceAll("^.*\\{\\s*|\\s*}.*$", "");
    if (name.startsWith("refused_")) {
      return failure(ErrorCode.valueOf(name.substring("refused_".length())), false);
    }
    if (name.startsWith("failed_")) {
      return failure(ErrorCode.valueOf(name.substring("failed_".length())), true);
    }
    return switch (name) {
      case "large" -> answer(Map.of("large", "0123456789".repeat(10_000)));
      case "slow" -> slow();
      case "broken" -> throw new IllegalStateException("the secret of the house");
      default -> answer(Map.of("echo", echo(request)));
    };
  }

  private GraphQlAnswer slow() {
    try {
      started.countDown();
      finished.await();
      return answer(Map.of("slow", true));
    } catch (InterruptedException e) {
      throw new IllegalStateException("the answer was not waited for", e);
    }
  }

  private static Map<String, Object> echo(GraphQlRequest request) {
    Map<String, Object> echo = new LinkedHashMap<>();
    echo.put("query", request.query());
    echo.put("operationName", String.valueOf(request.operationName()));
    List<String> variables = new ArrayList<>();
    request
        .variables()
        .forEach(
            (name, value) ->
                variables.add(
                    name
                        + ": "
                        + (value == null
                            ? "null"
                            : value.getClass().getSimpleName() + " " + value)));
    echo.put("variables", variables);
    echo.put("release", String.valueOf(request.release()));
    return echo;
  }

  private static GraphQlAnswer answer(Map<String, Object> data) {
    return new GraphQlAnswer(Map.of("data", data), true, List.of());
  }

  private static GraphQlAnswer failure(ErrorCode code, boolean executed) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "errors",
        List.of(Map.of("message", "It failed.", "extensions", Map.of("code", code.name()))));
    if (executed) {
      body.put("data", Map.of());
    }
    return new GraphQlAnswer(body, executed, List.of(code));
  }

  private static Table.Column column(String name) {
    return new Table.Column(name, "String", false, null);
  }

  private static Cell text(@Nullable Object value) {
    return new Cell.Text(String.valueOf(value));
  }

  /** The answer in one cell. */
  @Override
  public TableAnswer table(GraphQlRequest request, @Nullable String rows) {
    GraphQlAnswer answer = execute(request);
    Table table =
        new Table(
            rows,
            List.of(),
            List.of(),
            List.of(column("data"), column("rows")),
            List.of(
                new Table.Row(
                    null, null, List.of(text(answer.body().get("data")), text(rows)), List.of())));
    return new TableAnswer(answer, answer.errors().isEmpty() ? table : null);
  }

  /** The answer in one part. */
  @Override
  public WholeTable wholeTable(GraphQlRequest request, @Nullable String rows) {
    return new ScriptedTable(() -> table(request, rows));
  }

  @Override
  public Announcements announcements() {
    return announcements;
  }

  @Override
  public String schemaText() {
    return SCHEMA;
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public Map<String, Object> readiness() {
    return Map.of("id", "release:7");
  }
}

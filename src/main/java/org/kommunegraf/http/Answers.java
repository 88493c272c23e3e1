package org.kommunegraf.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.table.Csv;
import org.kommunegraf.table.Table;
import org.kommunegraf.table.TableAnswer;
import org.kommunegraf.table.TableJson;

/** Has operations carried out off the event loops, and sends what came of them. */
final class Answers {

  private final Answering answering;
  private final Workers workers;

  Answers(Answering answering, Workers workers) {
    this.answering = answering;
    this.workers = workers;
  }

  /**
   * Sends the answer to one operation.
   *
   * @param vary the request's headers that the answer depends on
   * @param file what a table is saved as
   * @param reading reads the request, which may be work
   * @param rows the list that makes the rows of a table; null for the one that the rule chooses
   */
  void send(
      RoutingContext context,
      String vary,
      MediaType type,
      String file,
      Supplier<GraphQlRequest> reading,
      @Nullable String rows) {
    boolean mayLast = !HttpMethod.POST.equals(context.request().method());
    boolean gzip = Gzip.isAccepted(context);
    if (!answering.isReady()) {
      throw Health.notReady();
    }
    workers
        .run(
            () -> {
              if (context.response().closed()) {
                throw new Refusal(ErrorCode.NOT_READY, "The client left while it waited.");
              }
              Reply reply =
                  type.isTable()
                      ? table(answering.table(reading.get(), rows), type, mayLast, file)
                      : reply(answering.execute(reading.get()), type, mayLast);
              return reply.with(HttpHeaders.VARY, vary).encoded(gzip);
            })
        .onSuccess(reply -> reply.send(context.request()))
        .onFailure(context::fail);
  }

  private static Reply reply(GraphQlAnswer answer, MediaType type, boolean mayLast) {
    byte[] body = Json.write(answer.body());
    return mayLast && answer.executed() && answer.errors().isEmpty()
        ? Reply.lasting(type.header(), body)
        : Reply.passing(Status.of(answer, type), type.header(), body);
  }

  private static Reply table(TableAnswer answer, MediaType type, boolean mayLast, String file) {
    Table table = answer.table();
    if (table == null) {
      GraphQlAnswer failed = answer.answer();
      return Reply.passing(
          Status.of(failed.errors().get(0)), MediaType.JSON.header(), Json.write(failed.body()));
    }
    byte[] body =
        type == MediaType.CSV
            ? Csv.bytes(table)
            : Json.write(TableJson.of(table, release(answer.answer())));
    Reply reply =
        mayLast
            ? Reply.lasting(type.header(), body)
            : Reply.passing(Status.OK, type.header(), body);
    return type == MediaType.CSV
        ? reply.with("Content-Disposition", "attachment; filename=\"" + file + "\"")
        : reply;
  }

  private static @Nullable Object release(GraphQlAnswer answer) {
    return answer.body().get("extensions") instanceof Map<?, ?> extensions
        ? extensions.get("release")
        : null;
  }
}

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
import org.kommunegraf.table.Table;
import org.kommunegraf.table.TableAnswer;
import org.kommunegraf.table.TableJson;

/** Has operations carried out off the event loops, and sends what came of them. */
final class Answers {

  /**
   * What is to be answered.
   *
   * @param vary the request's headers that the answer depends on
   * @param file what a table is saved as
   * @param reading reads the request, which may be work
   * @param rows the list that makes the rows of a table; null for the one that the rule chooses
   */
  record Wanted(
      String vary,
      MediaType type,
      String file,
      Supplier<GraphQlRequest> reading,
      @Nullable String rows) {}

  private final Answering answering;
  private final Workers workers;
  private final TableStreams streams;

  Answers(Answering answering, Workers workers, TableStreams streams) {
    this.answering = answering;
    this.workers = workers;
    this.streams = streams;
  }

  /** Sends the answer to one operation. */
  void send(RoutingContext context, Wanted wanted) {
    if (!answering.isReady()) {
      throw Health.notReady();
    }
    if (wanted.type == MediaType.CSV) {
      streams.open(context, wanted);
      return;
    }
    boolean mayLast = mayLast(context);
    boolean gzip = Gzip.isAccepted(context);
    workers
        .run(
            () -> {
              if (context.response().closed()) {
                throw new Refusal(ErrorCode.NOT_READY, "The client left while it waited.");
              }
              GraphQlRequest request =
                  wanted.reading.get().until(() -> context.response().closed());
              Reply reply =
                  wanted.type.isTable()
                      ? table(answering.table(request, wanted.rows), mayLast)
                      : reply(answering.execute(request), wanted.type, mayLast);
              return reply.with(HttpHeaders.VARY, wanted.vary).encoded(gzip);
            })
        .onSuccess(reply -> reply.send(context.request()))
        .onFailure(context::fail);
  }

  /** Whether a client may keep the answer. */
  static boolean mayLast(RoutingContext context) {
    return !HttpMethod.POST.equals(context.request().method());
  }

  private static Reply reply(GraphQlAnswer answer, MediaType type, boolean mayLast) {
    byte[] body = Json.write(answer.body());
    return mayLast && answer.executed() && answer.errors().isEmpty()
        ? Reply.lasting(type.header(), body)
        : Reply.passing(Status.of(answer, type), type.header(), body);
  }

  private static Reply table(TableAnswer answer, boolean mayLast) {
    Table table = answer.table();
    if (table == null) {
      return noTable(answer.answer());
    }
    byte[] body = Json.write(TableJson.of(table, release(answer.answer())));
    return mayLast
        ? Reply.lasting(MediaType.TABLE.header(), body)
        : Reply.passing(Status.OK, MediaType.TABLE.header(), body);
  }

  /** Which release an answer comes from, as its extensions have it; null for none. */
  static @Nullable Object release(GraphQlAnswer answer) {
    return answer.body().get("extensions") instanceof Map<?, ?> extensions
        ? extensions.get("release")
        : null;
  }

  /** The errors in place of a table. */
  static Reply noTable(GraphQlAnswer failed) {
    return Reply.passing(
        Status.of(failed.errors().get(0)), MediaType.JSON.header(), Json.write(failed.body()));
  }
}

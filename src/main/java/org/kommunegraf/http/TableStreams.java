package org.kommunegraf.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.http.Answers.Wanted;
import org.kommunegraf.table.WholeTable;

/** The tables that are on their way; there is room for a few, as each remembers what it wrote. */
final class TableStreams {

  private static final int MOST_AT_ONCE = 16;

  private final Answering answering;
  private final Workers workers;
  private final Duration mostTime;
  private final AtomicInteger open = new AtomicInteger();

  TableStreams(Answering answering, Workers workers, Duration mostTime) {
    this.answering = answering;
    this.workers = workers;
    this.mostTime = mostTime;
  }

  /** A table that is ready to be counted, and its tag. */
  private record Prepared(WholeTable table, String tag) {}

  /**
   * Sends the whole table of an operation.
   *
   * @throws Refusal if too many are on their way
   */
  void open(RoutingContext context, Wanted wanted) {
    if (open.incrementAndGet() > MOST_AT_ONCE) {
      open.decrementAndGet();
      throw new Refusal(
              ErrorCode.NOT_READY,
              "The server is busy: too many tables are being sent. Ask again in some seconds.")
          .with(HttpHeaders.RETRY_AFTER, "5");
    }
    context.addEndHandler(end -> open.decrementAndGet());
    workers
        .run(() -> prepared(context, wanted))
        .onSuccess(prepared -> send(context, wanted, prepared))
        .onFailure(context::fail);
  }

  private Prepared prepared(RoutingContext context, Wanted wanted) {
    GraphQlRequest request = wanted.reading().get().until(() -> context.response().closed());
    WholeTable table = answering.wholeTable(request, wanted.rows());
    return new Prepared(table, tag(table, request, wanted.rows()));
  }

  /** The bytes are not known yet, so the tag stands for what they are made from, and is weak. */
  private static String tag(WholeTable table, GraphQlRequest request, @Nullable String rows) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(table.release());
    parts.add(request.query());
    parts.add(request.operationName());
    parts.add(request.variables());
    parts.add(rows);
    return "W/" + Reply.tag(Json.write(parts));
  }

  private void send(RoutingContext context, Wanted wanted, Prepared prepared) {
    if (context.response().closed()) {
      return;
    }
    String tag = Answers.mayLast(context) ? prepared.tag : null;
    if (tag != null && Reply.isKnown(tag, context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      context
          .response()
          .putHeader(HttpHeaders.ETAG, tag)
          .putHeader(HttpHeaders.VARY, wanted.vary())
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
      Reply.sendNotModified(context.response());
      return;
    }
    new TableStream(context, wanted, workers, prepared.table, tag).start(mostTime);
  }
}

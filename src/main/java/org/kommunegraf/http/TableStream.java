package org.kommunegraf.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.http.Answers.Wanted;
import org.kommunegraf.table.WholeTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One table on its way to a client, part by part. Each part is a piece of work of its own, which
 * begins when the client has read the one before: a slow client holds no thread.
 */
final class TableStream {

  private static final Logger LOG = LoggerFactory.getLogger(TableStream.class);
  private static final long MILLISECONDS_UNTIL_AGAIN = 100;

  /** The next bytes, and whether they are the last. */
  private record Part(Buffer bytes, boolean last) {}

  private final RoutingContext context;
  private final HttpServerResponse response;
  private final Wanted wanted;
  private final Workers workers;
  private final WholeTable table;
  private final @Nullable String tag;
  private final Gzip.@Nullable Parts gzip;
  private volatile boolean ended;

  /**
   * @param tag stands for the table among all answers; null if a client may not keep it
   */
  TableStream(
      RoutingContext context,
      Wanted wanted,
      Workers workers,
      WholeTable table,
      @Nullable String tag) {
    this.context = context;
    this.response = context.response();
    this.wanted = wanted;
    this.workers = workers;
    this.table = table;
    this.tag = tag;
    this.gzip = Gzip.isAccepted(context) ? new Gzip.Parts() : null;
  }

  /** Begins; to be called once, on the request's event loop, as is all that follows. */
  void start(Duration mostTime) {
    long timer = context.vertx().setTimer(mostTime.toMillis(), id -> stop(mostTime));
    context.addEndHandler(
        end -> {
          ended = true;
          context.vertx().cancelTimer(timer);
        });
    count();
  }

  private void stop(Duration mostTime) {
    fail(
        new Refusal(
            ErrorCode.TIMEOUT,
            "The table took longer than "
                + mostTime.toSeconds()
                + " seconds; ask for less with where or first, or for fewer fields."));
  }

  private void count() {
    work(
        table::count,
        more -> {
          if (more) {
            count();
          } else {
            answer();
          }
        });
  }

  private void answer() {
    if (table.failure().isPresent()) {
      Answers.noTable(table.failure().get())
          .with(HttpHeaders.VARY, wanted.vary())
          .send(context.request());
      return;
    }
    TableHead.put(response, wanted, table, tag, gzip != null);
    if (HttpMethod.HEAD.equals(context.request().method())) {
      response.end();
    } else {
      response.setChunked(true);
      write();
    }
  }

  /**
   * Sends a part, and the next one when it has left. Not by Vert.x's {@code writeQueueFull}, which
   * counts messages and not bytes.
   */
  private void write() {
    work(
        this::part,
        part -> {
          Future<Void> sent =
              part.bytes.length() == 0 // an empty chunk would end the body
                  ? Future.succeededFuture()
                  : response.write(part.bytes);
          if (part.last) {
            response.end();
          } else {
            sent.onSuccess(taken -> write());
          }
        });
  }

  private Part part() {
    Optional<String> text = table.next();
    byte[] bytes = text.orElse("").getBytes(StandardCharsets.UTF_8);
    return gzip == null
        ? new Part(Buffer.buffer(bytes), text.isEmpty())
        : new Part(Buffer.buffer(text.isEmpty() ? gzip.end() : gzip.add(bytes)), text.isEmpty());
  }

  /** Has a part done by the workers. Where their queue is full, one that has begun waits. */
  private <T> void work(Callable<T> part, Handler<T> then) {
    if (ended) {
      return;
    }
    try {
      workers
          .run(
              () -> {
                if (ended) {
                  throw new Refusal(ErrorCode.NOT_READY, "The client left while it waited.");
                }
                return part.call();
              })
          .onSuccess(
              done -> {
                if (!ended) {
                  then.handle(done);
                }
              })
          .onFailure(this::fail);
    } catch (Refusal full) {
      context.vertx().setTimer(MILLISECONDS_UNTIL_AGAIN, id -> work(part, then));
    }
  }

  /**
   * What has begun cannot become an error; a client sees by its broken end that it is not whole.
   */
  private void fail(Throwable cause) {
    if (ended) {
      return;
    }
    ended = true;
    if (response.headWritten()) {
      LOG.warn("{} was not sent whole: {}", context.request().path(), cause.getMessage());
      context.request().connection().close();
    } else {
      context.fail(cause);
    }
  }
}

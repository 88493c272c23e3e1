package org.kommunegraf.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.RefusedRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a request that failed becomes an answer. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  /** What the context calls the code of a request that was refused. */
  static final String CODE = "code";

  private Failures() {}

  /** Answers a request that was refused, or whose handling broke. */
  static void answer(RoutingContext context) {
    if (context.response().closed() || context.response().headWritten()) {
      return; // the client has gone, or half of an answer is on its way: nothing that is sent now
      // could be understood
    }
    Refusal refusal = refusal(context.failure(), context);
    context.put(CODE, refusal.code().name());
    refusal.reply(MediaType.ofError(context)).send(context.request());
  }

  /** Answers a request that meets no route, as its address or its host cannot be understood. */
  static void answerUnrouted(RoutingContext context) {
    notUnderstood(400).reply(MediaType.JSON).send(context.request());
  }

  /**
   * Answers what is no HTTP, or too long to be read, and ends the connection: what follows on it
   * has no known beginning.
   */
  static void answerUnreadable(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    Refusal refusal =
        cause instanceof TooLongHttpLineException
            ? new Refusal(
                ErrorCode.REQUEST_TOO_LARGE,
                Status.URI_TOO_LONG,
                "The address is longer than "
                    + WebServer.MOST_LINE
                    + " bytes; send the query by POST.")
            : cause instanceof TooLongHttpHeaderException
                ? new Refusal(
                    ErrorCode.REQUEST_TOO_LARGE,
                    Status.HEADERS_TOO_LARGE,
                    "The headers are longer than " + WebServer.MOST_HEADERS + " bytes; send fewer.")
                : Refusal.badRequest("This is not an HTTP/1.1 request.");
    SecurityHeaders.add(request.response());
    refusal.reply(MediaType.JSON).with("Connection", "close").send(request);
    request.connection().close();
  }

  private static Refusal refusal(@Nullable Throwable cause, RoutingContext context) {
    return findRefusal(cause)
        .orElseGet(() -> refusal(context.statusCode(), cause, context.request()));
  }

  /** What is to be said of work that failed. What is a fault of ours is logged. */
  static Refusal refusal(Throwable cause, String work) {
    return findRefusal(cause).orElseGet(() -> faultOfOurs(cause, work));
  }

  private static Optional<Refusal> findRefusal(@Nullable Throwable cause) {
    return cause instanceof Refusal refused
        ? Optional.of(refused)
        : cause instanceof RefusedRequest refused
            ? Optional.of(Refusal.of(refused))
            : Optional.empty();
  }

  private static Refusal refusal(int status, @Nullable Throwable cause, HttpServerRequest request) {
    if (status >= 400 && status < 500) {
      return notUnderstood(status);
    }
    return faultOfOurs(cause, request.method() + " " + request.path());
  }

  private static Refusal faultOfOurs(@Nullable Throwable cause, String work) {
    LOG.error("{} failed", work, cause);
    return new Refusal(
        ErrorCode.INTERNAL_ERROR,
        "Something went wrong in the server; the fault is not in the request.");
  }

  private static Refusal notUnderstood(int status) {
    return new Refusal(
        ErrorCode.BAD_REQUEST,
        status,
        "The request cannot be understood; check that its address is well encoded"
            + " and that it has one valid Host header.");
  }
}

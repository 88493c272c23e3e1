package org.kommunegraf.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;
import org.kommunegraf.graphql.ErrorCode;

/**
 * Reads the bodies of requests. Each has a most size and a least speed, and all of them together
 * have a ceiling. One that is refused is not read on, and its connection is closed.
 *
 * <p>Not Vert.x's {@code BodyHandler}, which bounds the size of one body only.
 */
final class Bodies {

  private final UnansweredBytes all;
  private final Pace pace;

  Bodies(UnansweredBytes all, Pace pace) {
    this.all = all;
    this.pace = pace;
  }

  /**
   * Reads the body of a request, which must not have begun to flow.
   *
   * @throws Refusal if it is announced to be too large
   */
  void read(RoutingContext context, Consumer<byte[]> whole) {
    HttpServerRequest request = context.request();
    String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (announced != null && isTooLarge(announced)) {
      Lingering.after(context);
      throw tooLarge();
    }
    IncomingBody body =
        new IncomingBody(
            all.open(),
            bytes -> {
              try {
                whole.accept(bytes);
              } catch (RuntimeException e) {
                context.fail(e);
              }
            },
            refusal -> {
              Lingering.after(context);
              context.fail(refusal);
            });
    body.read(request, timer(context.vertx(), body));
    context.addEndHandler(answered -> body.close());
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
  }

  private PaceTimer timer(Vertx vertx, IncomingBody body) {
    return new PaceTimer(vertx, pace, body::size, () -> body.refuse(tooSlow(body.size())));
  }

  /** HTTP's parser has refused what is no number. */
  private static boolean isTooLarge(String announced) {
    return announced.length() > String.valueOf(WebServer.MOST_BODY).length()
        || Long.parseLong(announced) > WebServer.MOST_BODY;
  }

  static Refusal tooLarge() {
    return new Refusal(
            ErrorCode.REQUEST_TOO_LARGE,
            "The request's body is larger than "
                + WebServer.MOST_BODY
                + " bytes; ask for less at once.")
        .about("body", null, "at most " + WebServer.MOST_BODY + " bytes");
  }

  private Refusal tooSlow(long size) {
    Duration allowed = pace.allowed(size);
    return new Refusal(
            ErrorCode.TIMEOUT,
            Status.REQUEST_TIMEOUT,
            "The request's body came too slowly: only "
                + size
                + " bytes in "
                + allowed.toSeconds()
                + " seconds. Send it again, faster or shorter.")
        .about("body", size + " bytes", "at least " + pace.bytesPerSecond() + " bytes a second");
  }

  /** The refusal of what no room is left for. */
  static Refusal noRoom() {
    return new Refusal(
            ErrorCode.NOT_READY,
            "The server is busy: too many bytes of requests have come that it has not answered. Ask"
                + " again in some seconds, or send less at once.")
        .with(HttpHeaders.RETRY_AFTER, "5");
  }
}

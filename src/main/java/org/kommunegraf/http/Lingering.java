package org.kommunegraf.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Closes the connection of a request that was answered before its body was read. What the client
 * still sends is thrown away for a moment: hung up on at once, it would lose the answer too.
 */
final class Lingering {

  private static final long MILLISECONDS = 1_000;

  private Lingering() {}

  /** To be called before the answer is sent. */
  static void after(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.handler(thrownAway -> {});
    request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    context.addEndHandler(
        answered -> context.vertx().setTimer(MILLISECONDS, later -> request.connection().close()));
  }
}

package org.kommunegraf.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What pages of other hosts may do. A public server's graph is open and there are no cookies, so
 * any page may ask and read the answer. A server on the loopback address may hold what is not
 * published yet, so only pages of this machine may read it.
 */
final class CrossOrigin {

  private static final String SECONDS_TO_REMEMBER = "86400";

  private static final String EXPOSED =
      String.join(
          ", ", "ETag", "Retry-After", RequestReader.RELEASE_HEADER, TableHead.ROWS, TableHead.CUT);

  private final ListenAddress address;

  CrossOrigin(ListenAddress address) {
    this.address = address;
  }

  void permit(RoutingContext context) {
    String origin = context.request().getHeader(HttpHeaders.ORIGIN);
    HttpServerResponse response = context.response();
    if (!address.isLoopback()) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    } else if (isOfThisMachine(origin)) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    context.next();
  }

  /**
   * Whether a page of this origin may open a WebSocket. Browsers let any page open one and read
   * from it, and leave the question to the server.
   *
   * @param origin as the browser names it; null for a program that is no browser
   */
  boolean mayListen(@Nullable String origin) {
    return origin == null || !address.isLoopback() || isOfThisMachine(origin);
  }

  private static boolean isOfThisMachine(@Nullable String origin) {
    try {
      return origin != null && HostCheck.isLoopback(URI.create(origin).getHost());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Answers OPTIONS, which browsers send before a POST of JSON. */
  static void answerOptions(RoutingContext context, String methods) {
    HttpServerResponse response =
        context.response().setStatusCode(Status.NO_CONTENT).putHeader(HttpHeaders.ALLOW, methods);
    if (context.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null) {
      response
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods)
          .putHeader(
              HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
              "Accept, Content-Type, If-None-Match, " + RequestReader.RELEASE_HEADER)
          .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS_TO_REMEMBER);
    }
    response.end();
  }
}

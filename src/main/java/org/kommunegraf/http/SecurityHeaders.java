package org.kommunegraf.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** What every answer forbids a browser to do with it. */
final class SecurityHeaders {

  static final String POLICY = "Content-Security-Policy";

  private SecurityHeaders() {}

  /** Puts the headers on an answer before anything else can happen to it. */
  static Handler<HttpServerRequest> before(Handler<HttpServerRequest> next) {
    return request -> {
      add(request.response());
      next.handle(request);
    };
  }

  static void add(HttpServerResponse response) {
    response
        .putHeader(POLICY, "default-src 'none'; frame-ancestors 'none'")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Frame-Options", "DENY");
  }
}

package org.kommunegraf.http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.http.Measurements.Kind;

/** Counts requests as they end, whatever becomes of them. */
final class RequestCount {

  /** What requests are counted by: few, whatever is asked for. */
  private static final List<String> PLACES =
      List.of(
          "/graphql",
          "/graphql.csv",
          "/questions",
          "/questions/*",
          "/schema.graphqls",
          "/",
          "/graphiql",
          Workbench.FILES + "*",
          "/health/live",
          "/health/ready",
          "/metrics");

  private final Measurements measurements;

  RequestCount(Measurements measurements) {
    this.measurements = measurements;
  }

  /** To be called before all else. A WebSocket is no request that ends soon. */
  void begin(RoutingContext context) {
    if (!context.request().canUpgradeToWebSocket()) {
      long began = System.nanoTime();
      context.addEndHandler(end -> count(context, began));
    }
    context.next();
  }

  private void count(RoutingContext context, long began) {
    String status = String.valueOf(context.response().getStatusCode());
    measurements.tookSince(began, Kind.REQUESTS, place(context.request().path()), status);
    String code = context.get(Failures.CODE);
    if (code != null) {
      measurements.happened(Kind.ERRORS, code);
    }
  }

  /** By the path as it was sent: what cannot be decoded has no normal form, and is counted too. */
  private static String place(@Nullable String path) {
    return PLACES.stream()
        .filter(place -> path != null && holds(place, path))
        .findFirst()
        .orElse("other");
  }

  private static boolean holds(String place, String path) {
    return place.endsWith("/*")
        ? path.startsWith(place.substring(0, place.length() - 1))
        : path.equals(place);
  }
}

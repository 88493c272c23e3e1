package org.kommunegraf.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.kommunegraf.graphql.ErrorCode;

/** {@code /health}: whether the process lives, and whether it has something to answer from. */
final class Health {

  private static final String SECONDS_TO_TRY_AGAIN = "2";

  private final Answering answering;

  Health(Answering answering) {
    this.answering = answering;
  }

  void live(RoutingContext context) {
    say(context, Map.of("live", true));
  }

  void ready(RoutingContext context) {
    if (!answering.isReady()) {
      throw notReady();
    }
    say(context, answering.readiness());
  }

  static Refusal notReady() {
    return new Refusal(
            ErrorCode.NOT_READY, "The server has no release to answer from yet. Ask again soon.")
        .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_TRY_AGAIN);
  }

  private static void say(RoutingContext context, Map<String, Object> what) {
    Reply.passing(Status.OK, MediaType.JSON.header(), Json.write(what)).send(context.request());
  }
}

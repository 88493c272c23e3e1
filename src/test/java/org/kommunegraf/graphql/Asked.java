package org.kommunegraf.graphql;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.kommunegraf.release.Release;

/** The server under test, over one release after the other. */
final class Asked {

  private final AtomicReference<Release> release = new AtomicReference<>();
  private final GraphQlEngine engine = new GraphQlEngine(release::get);
  private final Served served = new Served(engine.schemaText());

  /** From now on the server answers from this release. */
  void publish(Release next) {
    release.set(next);
  }

  Served served() {
    return served;
  }

  GraphQlAnswer answer(String query, Map<String, Object> variables) {
    return engine.execute(new GraphQlRequest(query, null, variables, null));
  }

  /** The data of an answer without errors. */
  Map<String, Object> data(String query, Map<String, Object> variables) {
    GraphQlAnswer answer = answer(query, variables);
    if (!answer.errors().isEmpty()) {
      throw new AssertionError(query + " " + variables + " gives " + answer.body().get("errors"));
    }
    return Input.object(answer.body().get("data"));
  }
}

package org.kommunegraf.graphql;

import java.util.Map;
import org.kommunegraf.RealData;
import org.kommunegraf.release.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the engine over the five documents, as JSON. */
final class Answers {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final class Engine {
    static final GraphQlEngine OVER_REAL_DATA = new GraphQlEngine(RealData::release);
  }

  private Answers() {}

  /** The whole response to a query. */
  static JsonNode to(String query) {
    return to(new GraphQlRequest(query, null, Map.of(), null));
  }

  static JsonNode to(GraphQlRequest request) {
    return json(Engine.OVER_REAL_DATA, request);
  }

  static JsonNode json(GraphQlEngine engine, GraphQlRequest request) {
    return JSON.valueToTree(engine.execute(request).body());
  }

  /** The response to a query over some other release. */
  static JsonNode to(String query, Release release) {
    return JSON.valueToTree(
        new GraphQlEngine(() -> release)
            .execute(new GraphQlRequest(query, null, Map.of(), null))
            .body());
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  static String text(JsonNode node) {
    return JSON.writeValueAsString(node) + "\n";
  }
}

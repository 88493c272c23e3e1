package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kommunegraf.ThreeReleases;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.release.Release;
import org.kommunegraf.release.Releases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked of releases, over a store that has three. */
class ReleaseFieldsIT {

  private static final JsonMapper JSON = new JsonMapper();

  private final Release current = Release.load(ThreeReleases.store()).orElseThrow();
  private final List<ReleaseHeader> published = ThreeReleases.store().listReleases();
  private final GraphQlEngine engine =
      new GraphQlEngine(
          new Releases() {
            @Override
            public Release current() {
              return current;
            }

            @Override
            public List<ReleaseHeader> published() {
              return published;
            }
          });

  private JsonNode data(String query) {
    GraphQlAnswer answer = engine.execute(new GraphQlRequest(query, null, Map.of(), null));
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    return JSON.valueToTree(answer.body().get("data"));
  }

  @Test
  void theNewestComesFirst() {
    JsonNode releases =
        data("{ releases { totalCount nodes { number publisher message previous { id } } } }")
            .get("releases");
    assertThat(releases)
        .isEqualTo(
            JSON.readTree(
                """
                {"totalCount": 3, "nodes": [
                  {"number": 3, "publisher": null, "message": null, "previous": {"id": "release:2"}},
                  {"number": 2, "publisher": "Åse", "message": "The fair's bill was misread.",
                   "previous": {"id": "release:1"}},
                  {"number": 1, "publisher": "Åse", "message": "The first minutes of the council.",
                   "previous": null}]}
                """));
  }

  @Test
  void theListIsReadInPages() {
    JsonNode first =
        data("{ releases(first: 2) { edges { cursor } pageInfo { hasNextPage } } }")
            .get("releases");
    assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    JsonNode rest =
        data("{ releases(after: %s) { nodes { id } pageInfo { hasNextPage } } }"
                .formatted(first.at("/edges/1/cursor")))
            .get("releases");
    assertThat(rest.at("/nodes/0/id").asString()).isEqualTo("release:1");
    assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
  }

  @Test
  void anyOfThemIsFoundByItsId() {
    JsonNode data =
        data(
            """
            { current: release { id }
              first: release(id: "release:1") { sha256 counts { type count } }
              node(id: "release:2") { ... on Release { id number } }
              none: release(id: "release:4") { id } }
            """);
    assertThat(data.at("/current/id").asString()).isEqualTo("release:3");
    assertThat(data.at("/first/sha256").asString()).isEqualTo(published.get(2).sha256());
    assertThat(data.at("/first/counts").toString())
        .contains("{\"type\":\"SPEND\",\"count\":2}", "{\"type\":\"CAMPAIGN\",\"count\":0}");
    assertThat(data.at("/node/number").asInt()).isEqualTo(2);
    assertThat(data.get("none").isNull()).isTrue();
  }
}

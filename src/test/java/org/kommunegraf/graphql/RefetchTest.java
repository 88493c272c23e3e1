package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kommunegraf.RealData;
import org.kommunegraf.model.Entity;
import tools.jackson.databind.JsonNode;

/** Whatever a list gives is found again by its id, as Relay and caches of clients need it. */
class RefetchTest {

  private static final int AT_ONCE = 1000;

  @Test
  void everyIdOfEveryListIsFoundAgain() {
    List<JsonNode> found = new ArrayList<>();
    new GraphQlEngine(RealData::release)
        .schema().getQueryType().getFieldDefinitions().stream()
            .filter(field -> isList(field) || isConnectionOfEntities(field))
            .forEach(field -> found.addAll(isList(field) ? list(field) : pages(field)));
    assertThat(found.stream().map(node -> node.get("id").asString()))
        .containsExactlyInAnyOrderElementsOf(RealData.entities().stream().map(Entity::id).toList());
    for (int from = 0; from < found.size(); from += AT_ONCE) {
      List<JsonNode> some = found.subList(from, Math.min(from + AT_ONCE, found.size()));
      assertThat(again(some)).containsExactlyElementsOf(some);
    }
  }

  @Test
  void aReleaseIsFoundAgain() {
    JsonNode release = Answers.to("{ release { __typename id } }").at("/data/release");
    assertThat(release.get("__typename").asString()).isEqualTo("Release");
    assertThat(again(List.of(release))).containsExactly(release);
    assertThat(Answers.to("{ node(id: \"release:999\") { id } }").at("/data/node").isNull())
        .isTrue();
  }

  private static boolean isConnectionOfEntities(GraphQLFieldDefinition field) {
    return field.getArgument("orderBy") != null
        && GraphQLTypeUtil.simplePrint(field.getType()).endsWith("Connection!");
  }

  private static boolean isList(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
  }

  private static List<JsonNode> again(List<JsonNode> nodes) {
    String question =
        IntStream.range(0, nodes.size())
            .mapToObj(
                i -> "n%d: node(id: %s) { __typename id }".formatted(i, nodes.get(i).get("id")))
            .collect(Collectors.joining("\n", "{", "}"));
    return List.copyOf(Answers.to(question).get("data").values());
  }

  private static List<JsonNode> list(GraphQLFieldDefinition field) {
    String question = "{ list: %s { __typename id } }".formatted(field.getName());
    return List.copyOf(Answers.to(question).at("/data/list").values());
  }

  private static List<JsonNode> pages(GraphQLFieldDefinition field) {
    List<JsonNode> found = new ArrayList<>();
    String after = "null";
    JsonNode page;
    do {
      String question =
          "{ list: %s(first: %d, after: %s) { nodes { __typename id } pageInfo { hasNextPage endCursor } } }";
      page = Answers.to(question.formatted(field.getName(), AT_ONCE, after)).at("/data/list");
      found.addAll(page.get("nodes").values());
      after = page.at("/pageInfo/endCursor").toString();
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    return found;
  }
}

package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Awaited;
import tools.jackson.databind.JsonNode;

/** What changed, over HTTP, from a real store: the releases are read while others are answered. */
class ChangesOverHttpIT extends OverAWatchedStore {

  private static final String CHANGES =
      "{ changes(from: \"release:1\", to: \"release:2\") { nodes { kind entity { entityId } } } }";
  private static final String TABLE =
      "{ changes(from: \"release:1\", to: \"release:2\", kinds: [CHANGED]) { nodes { kind entity {"
          + " entityId } fields { path before { text citations { documentId lines { from to } } }"
          + " after { text } } corrections { reason } } } }";

  @Test
  void bothReleasesAreReadWhileOthersAreAnswered() throws Exception {
    CompletableFuture<HttpResponse<String>> asked =
        exchange.sendLater(exchange.request("/graphql?query=" + Exchange.encode(CHANGES)));
    assertThat(exchange.ask("{ spends { totalCount } }").statusCode()).isEqualTo(200);
    assertThat(asked).isNotDone();
    store.open();
    HttpResponse<String> response = asked.get(Awaited.SECONDS, TimeUnit.SECONDS);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(store.read()).containsExactly(2, 1);
    JsonNode nodes = Exchange.json(response).at("/data/changes/nodes");
    assertThat(nodes.get(0).toString())
        .isEqualTo("{\"kind\":\"REMOVED\",\"entity\":{\"entityId\":\"spend:testby/banner\"}}");
    assertThat(Exchange.json(response).at("/extensions/release/id").asString())
        .isEqualTo("release:3");
  }

  @Test
  void aTableHasARowForEachFieldThatDiffers() {
    store.open();
    HttpResponse<String> csv = exchange.get("/graphql.csv?query=" + Exchange.encode(TABLE));
    assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
    assertThat(csv.body().replace("\uFEFF", "").lines())
        .first()
        .isEqualTo(
            "changes.kind,changes.entity.entityId,changes.fields.path,changes.fields.before.text,"
                + "changes.fields.before.citations.documentId,changes.fields.before.citations.lines.from,"
                + "changes.fields.before.citations.lines.to,changes.fields.after.text,changes.corrections.reason");
    assertThat(csv.body().lines().filter(line -> line.contains("spend:testby/fair,amount")))
        .singleElement()
        .asString()
        .contains("1000.00", "1200.00", "The amount of the year before was taken.");
  }

  @Test
  void aReleaseThatIsNotThereIsRefusedAndTheOthersAreNamed() {
    HttpResponse<String> response =
        exchange.get(
            "/graphql?query=" + Exchange.encode("{ changes(from: \"release:9\") { totalCount } }"));
    JsonNode error = Exchange.error(response);
    assertThat(error.path("code").asString()).isEqualTo("RELEASE_NOT_AVAILABLE");
    assertThat(error.path("argument").asString()).isEqualTo("from");
    assertThat(error.path("allowed").asString()).isEqualTo("release:1, release:2, release:3");
  }

  @Test
  void aReleaseThatCannotBeReadSaysToTryAgain() {
    store.breakDown(true);
    HttpResponse<String> response = exchange.ask("{ changes { totalCount } }");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(Exchange.error(response).path("code").asString()).isEqualTo("NOT_READY");
  }

  @Test
  void theStoreIsReadOnceForAllPages() {
    store.open();
    String query = "{ changes { edges { cursor node { kind entity { entityId } } } } }";
    for (int i = 0; i < 3; i++) {
      assertThat(exchange.ask(query).statusCode()).isEqualTo(200);
    }
    assertThat(store.read()).containsExactly(2);
  }
}

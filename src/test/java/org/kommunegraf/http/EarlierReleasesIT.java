package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Awaited;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.release.Release;
import org.kommunegraf.table.WholeTable;
import tools.jackson.databind.JsonNode;

/** Operations pinned to an earlier release, over HTTP, from a real store that has three. */
class EarlierReleasesIT extends OverAWatchedStore {

  private static final String QUERY = "{ spends { nodes { id amount { value } } } }";
  private static final String AMOUNTS_THEN =
      "[{\"id\":\"spend:testby/banner\",\"amount\":{\"value\":\"50.00\"}},"
          + "{\"id\":\"spend:testby/fair\",\"amount\":{\"value\":\"1000.00\"}}]";
  private static final String AMOUNTS_NOW =
      "[{\"id\":\"spend:testby/fair\",\"amount\":{\"value\":\"1200.00\"}}]";

  private static String spends(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Exchange.json(response).at("/data/spends/nodes").toString();
  }

  private static String release(HttpResponse<String> response) {
    return Exchange.json(response).at("/extensions/release/id").asString();
  }

  @Test
  void anOperationIsPinnedInEachOfThreeWays() {
    store.open();
    String path = "/graphql?query=" + Exchange.encode(QUERY);
    for (HttpResponse<String> response :
        java.util.List.of(
            exchange.get(path + "&release=release:1"),
            exchange.get(path, "Kommunegraf-Release", "release:1"),
            exchange.post(
                "{\"query\": \"" + QUERY + "\", \"extensions\": {\"release\": \"release:1\"}}"))) {
      assertThat(spends(response)).isEqualTo(AMOUNTS_THEN);
      assertThat(release(response)).isEqualTo("release:1");
    }
    assertThat(spends(exchange.get(path + "&release=release:2"))).isEqualTo(AMOUNTS_NOW);
    assertThat(release(exchange.get(path))).isEqualTo("release:3");
    assertThat(store.read()).containsExactly(1, 2);
  }

  @Test
  void tablesQuestionsAndSearchAreOfThatRelease() {
    store.open();
    String pinned = "query=" + Exchange.encode(QUERY) + "&release=release:1";
    HttpResponse<String> csv = exchange.get("/graphql.csv?" + pinned);
    assertThat(csv.body()).contains("spend:testby/banner", "1000.00").doesNotContain("1200.00");
    assertThat(Exchange.header(csv, "Kommunegraf-Release")).contains("release:1");
    HttpResponse<String> table =
        exchange.get("/graphql?" + pinned, "Accept", "application/vnd.kommunegraf.table+json");
    assertThat(table.body()).contains("release:1", "1000.00").doesNotContain("1200.00");
    HttpResponse<String> question = exchange.get("/questions/main-question.json?release=release:1");
    assertThat(release(question)).isEqualTo("release:1");
    HttpResponse<String> found =
        exchange.get(
            "/graphql?release=release:1&query="
                + Exchange.encode("{ search(text: \"market\") { totalCount } }"));
    assertThat(Exchange.json(found).at("/data/search/totalCount").asInt()).isZero();
    assertThat(
            Exchange.json(exchange.ask("{ search(text: \"market\") { totalCount } }"))
                .at("/data/search/totalCount")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void whileAReleaseIsReadOthersAreAnswered() throws Exception {
    String path = "/graphql?release=release:1&query=" + Exchange.encode(QUERY);
    CompletableFuture<HttpResponse<String>> first = exchange.sendLater(exchange.request(path));
    CompletableFuture<HttpResponse<String>> second =
        exchange.sendLater(
            exchange.request("/graphql.csv?release=release:1&query=" + Exchange.encode(QUERY)));
    assertThat(spends(exchange.ask(QUERY))).isEqualTo(AMOUNTS_NOW);
    assertThat(first).isNotDone();
    assertThat(second).isNotDone();
    store.open();
    assertThat(spends(first.get(Awaited.SECONDS, TimeUnit.SECONDS))).isEqualTo(AMOUNTS_THEN);
    assertThat(second.get(Awaited.SECONDS, TimeUnit.SECONDS).body()).contains("1000.00");
    assertThat(store.read()).containsExactly(1);
  }

  @Test
  void aReleaseThatIsNotThereIsRefusedAndTheOthersAreNamed() {
    HttpResponse<String> response =
        exchange.get("/graphql?release=release:9&query=" + Exchange.encode(QUERY));
    JsonNode error = Exchange.error(response);
    assertThat(error.path("code").asString()).isEqualTo("RELEASE_NOT_AVAILABLE");
    assertThat(error.path("allowed").asString()).isEqualTo("release:1, release:2, release:3");
  }

  @Test
  void aReleaseThatIsNotWhatWasPublishedIsRefusedAndNotReadAgain() {
    store.open();
    store.giveInstead(2);
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> response =
          exchange.get("/graphql?release=release:1&query=" + Exchange.encode(QUERY));
      JsonNode error = Exchange.error(response);
      assertThat(error.path("code").asString()).isEqualTo("RELEASE_NOT_AVAILABLE");
      assertThat(error.path("allowed").asString()).isEqualTo("release:2, release:3");
    }
    assertThat(store.read()).containsExactly(1);
    assertThat(spends(exchange.get("/graphql?release=release:2&query=" + Exchange.encode(QUERY))))
        .isEqualTo(AMOUNTS_NOW);
  }

  @Test
  void aReleaseThatCannotBeReadSaysToTryAgain() {
    store.breakDown(true);
    HttpResponse<String> response =
        exchange.get("/graphql?release=release:1&query=" + Exchange.encode(QUERY));
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(Exchange.header(response, "Retry-After")).isEqualTo("5");
    assertThat(Exchange.error(response).path("code").asString()).isEqualTo("NOT_READY");
    assertThat(response.body()).doesNotContain("Exception", "StoreException");
    assertThat(spends(exchange.ask(QUERY))).isEqualTo(AMOUNTS_NOW);
  }

  @Test
  void aTableOnItsWayGoesOnFromItsRelease() {
    store.open();
    Release third = releases.current();
    ReleaseHeader header = store.listReleases().get(2);
    releases.answerFrom(Release.of(header, store.entities(1)));
    GraphQlEngine engine = new GraphQlEngine(releases);
    GraphQlRequest request = new GraphQlRequest(QUERY, null, Map.of(), null);
    WholeTable undisturbed = WholeTable.of(engine, request, null, 1_000);
    WholeTable onItsWay = WholeTable.of(engine, request, null, 1_000);
    while (onItsWay.count()) {
      // a part at a time
    }
    releases.answerFrom(third);
    while (undisturbed.count()) {
      // from the release that was current when it was asked for
    }
    String text = text(onItsWay);
    assertThat(text).contains("1000.00").isEqualTo(text(undisturbed));
    assertThat(spends(exchange.get("/graphql?query=" + Exchange.encode(QUERY))))
        .isEqualTo(AMOUNTS_NOW);
  }

  private static String text(WholeTable table) {
    StringBuilder text = new StringBuilder();
    for (Optional<String> part = table.next(); part.isPresent(); part = table.next()) {
      text.append(part.get());
    }
    return text.toString();
  }
}

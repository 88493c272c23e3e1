package org.kommunegraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Pages;
import org.kommunegraf.ThreeReleases;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.release.Following;
import org.kommunegraf.release.KeptReleases;
import org.kommunegraf.release.Measure;
import org.kommunegraf.release.Release;

/** {@code /metrics} after requests whose number is known, over a real store. */
class MetricsIT {

  private static final Pattern HELP = Pattern.compile("(?m)^# HELP (\\w+) ");
  private static final Pattern ON_THE_PAGES = Pattern.compile("(?m)^\\| `(kommunegraf_\\w+)");

  private final GraphStore store = ThreeReleases.store();
  private final KeptReleases releases = new KeptReleases();
  private Following following;
  private Exchange exchange;

  @BeforeEach
  void open() {
    releases.load(store);
    following = Following.of(store, releases.current(), release -> {}, releases::answerFrom);
    List<Measure> measures = new ArrayList<>(releases.measures());
    measures.addAll(following.measures());
    exchange = Exchange.openOn(new EngineAnswering(releases, measures), ServerLimits.DEFAULT);
  }

  @AfterEach
  void close() {
    exchange.close();
    following.close();
    releases.close();
  }

  private String metrics() {
    HttpResponse<String> metrics = exchange.get("/metrics");
    assertThat(metrics.statusCode()).as(metrics.body()).isEqualTo(200);
    assertThat(Exchange.header(metrics, "Content-Type")).startsWith("text/plain; version=0.0.4");
    return metrics.body();
  }

  private void askAllKinds() {
    exchange.ask("{ release { id } }");
    exchange.ask("{ release { id } }", "Kommunegraf-Release", "release:1");
    exchange.ask("{ release { id } }", "Kommunegraf-Release", "release:1");
    exchange.ask("{ nothing }");
    exchange.ask("{ events { nodes { id } } }", "Accept", "application/vnd.kommunegraf.table+json");
    exchange.get("/graphql.csv?query=" + Exchange.encode("{ events { nodes { id } } }"));
    exchange.get("/nobody/knows/this?x=secret");
    exchange.raw("GET /gra%phql HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\n\r\n");
    exchange.send(exchange.request("/graphql").method("PUT", BodyPublishers.noBody()));
    try (Listener listener = Listener.begun(exchange)) {
      listener.listen("s", "subscription { releasePublished { id } }");
      releases.answerFrom(Release.of(store.listReleases().get(1), store.entities(2)));
      listener.next();
      assertThat(metrics()).contains("kommunegraf_websockets 1.0\n");
    }
  }

  @Test
  void whatHappenedIsCounted() {
    askAllKinds();
    assertThat(metrics())
        .contains("kommunegraf_http_requests_seconds_count{route=\"/graphql\",status=\"200\"} 5\n")
        .contains("kommunegraf_http_requests_seconds_count{route=\"/graphql\",status=\"405\"} 1\n")
        .contains(
            "kommunegraf_http_requests_seconds_count{route=\"/graphql.csv\",status=\"200\"} 1\n")
        .contains("kommunegraf_http_requests_seconds_count{route=\"other\",status=\"404\"} 1\n")
        .contains("kommunegraf_http_requests_seconds_count{route=\"other\",status=\"400\"} 1\n")
        .contains("kommunegraf_answers_seconds_count{kind=\"table\"} 1\n")
        .contains("kommunegraf_errors_total{code=\"VALIDATION_ERROR\"} 1.0\n")
        .contains("kommunegraf_errors_total{code=\"METHOD_NOT_ALLOWED\"} 1.0\n")
        .contains("kommunegraf_errors_total{code=\"BAD_REQUEST\"} 1.0\n")
        .contains("kommunegraf_announcements_total 1.0\n")
        .contains("kommunegraf_release_number 2.0\n")
        .contains("kommunegraf_release_switches_total 1.0\n")
        .contains("kommunegraf_earlier_releases_reads_total 1.0\n")
        .contains("kommunegraf_earlier_releases_hits_total 2.0\n")
        .contains("kommunegraf_store_reachable 1.0\n", "kommunegraf_store_newest 3.0\n")
        .contains("kommunegraf_build_info{")
        .contains(
            "jvm_memory_used_bytes{", "jvm_gc_", "jvm_threads_live_threads", "process_cpu_usage")
        .doesNotContain("secret", "nobody");
  }

  @Test
  void thePagesListTheMetricsThatThereAre() {
    askAllKinds();
    Set<String> real =
        HELP.matcher(metrics())
            .results()
            .map(found -> found.group(1))
            .filter(name -> name.startsWith("kommunegraf_"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed =
        ON_THE_PAGES
            .matcher(Pages.text())
            .results()
            .map(MatchResult::group)
            .map(row -> row.substring(row.indexOf('`') + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(real);
  }

  @Test
  void onLoopbackOnlyThisMachineIsTold() {
    assertThat(
            exchange.raw(
                "GET /metrics HTTP/1.1\r\nConnection: close\r\nHost: evil.example\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
  }
}

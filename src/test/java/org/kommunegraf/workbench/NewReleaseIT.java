package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kommunegraf.Gate;
import org.kommunegraf.ThreeReleases;
import org.kommunegraf.cli.ReleaseServer;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.release.Release;

/** What the page does when a release is published while it is open. */
@Gate
class NewReleaseIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  private static final String AMOUNTS = "{ spends { nodes { id amount { value } } } }";
  private static final String SUBSCRIPTION = "subscription { releasePublished { id message } }";

  private final GraphStore store = ThreeReleases.store();
  private ReleaseServer server;

  @BeforeEach
  void start() {
    server = ReleaseServer.over(store);
    publish(1);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void publish(int number) {
    ReleaseHeader header =
        store.listReleases().stream()
            .filter(published -> published.number() == number)
            .findFirst()
            .orElseThrow();
    server.answerFrom(Release.of(header, store.entities(number)));
  }

  private Page open(String query, String parameters) {
    return open(server.origin(), query, parameters);
  }

  private static Page open(String origin, String query, String parameters) {
    String asked = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return BROWSER.page().open(origin + "/?query=" + asked + parameters).settle();
  }

  private static void awaitNotice(Page page, String text) {
    page.until("the notice: " + text, () -> page.seen(".kg-notice").contains(text));
  }

  /**
   * Changes to a release and back until the page tells of it: nobody is told when the server has
   * come to a subscription, and it tells of no release that was there before.
   */
  private void publishUntilTold(Page page, int number) {
    page.until(
        "what the subscription tells",
        () -> {
          publish(number - 1);
          publish(number);
          return page.seen(".kg-told").contains("release:" + number);
        });
  }

  @Test
  void aNewerReleaseIsToldAndAnswersWhenItIsAsked() throws IOException {
    Page page = open(AMOUNTS, "");
    page.shows("1,000");
    publish(2);

    awaitNotice(page, "Release 2 was published; this answer is of release 1.");
    assertThat(page.seen(".kg-notice")).contains("The fair's bill was misread.");
    assertThat(page.seen(".kg-view")).contains("1,000").doesNotContain("1,200");
    assertThat(AccessibilityIT.faults(page)).isEmpty();

    page.press("Ask again").shows("1,200");
    page.until("no notice", () -> page.all(".kg-notice").isEmpty());
    page.choose("json");
    page.until("the new JSON", () -> page.seen(".result-window").contains("release:2"));
  }

  @Test
  void aPinnedTabHearsOfItAndStaysPinned() {
    Page page = open(AMOUNTS, "&release=release:1");
    page.shows("1,000");
    assertThat(page.all(".kg-notice")).isEmpty();
    publish(2);

    awaitNotice(page, "This tab is pinned to release:1. release:2 is newer");
    assertThat(page.seen(".kg-view")).contains("1,000");
    page.press("Ask the newest release").shows("1,200");
  }

  @Test
  void aSubscriptionShowsEachEventUntilItIsStopped() throws IOException {
    Page page = open(AMOUNTS, "");
    page.shows("1,000");
    page.ask(SUBSCRIPTION).shows("Listening.");
    publishUntilTold(page, 2);
    assertThat(page.seen(".kg-told")).contains("The fair's bill was misread.");
    assertThat(AccessibilityIT.faults(page)).isEmpty();
    for (String view : new String[] {"chart", "graph", "sources", "table"}) {
      page.choose(view).shows("The fair's bill was misread.");
    }
    page.choose("json");
    page.until("the event", () -> page.seen(".result-window").contains("releasePublished"));
    page.choose("table").press("Stop query (Ctrl-Enter)");
    page.until("the end", () -> !page.seen(".kg-view").contains("Listening."));
    publish(3);

    awaitNotice(page, "Release 3 was published; this answer is of release 2.");
    assertThat(page.seen(".kg-told")).contains("release:2");
    page.press("Ask again").shows("Listening.");
  }

  @Test
  void aSubscriptionInALinkIsBegunByTheReaderAndEndsWithItsTab() {
    Page page = open(SUBSCRIPTION, "");
    page.shows("This tab has not been asked");
    page.one(".kg-view button").click();
    page.shows("Listening.");
    page.one(".graphiql-execute-button").click();
    page.shows("Listening was stopped before anything came.");
    page.one(".kg-view button").click();
    page.shows("Listening.");
    publishUntilTold(page, 2);

    page.press("New tab").shows("Nothing is asked yet");
    publish(3);
    page.ask("{ release { number } }").shows("3");
    page.choose("json");
    page.until("the answer", () -> page.seen(".result-window").contains("release:3"));
    assertThat(page.seen(".result-window")).doesNotContain("releasePublished");
  }

  @Test
  void whatIsWrongWithASubscriptionIsSaid() {
    Page page = open(AMOUNTS, "");
    page.shows("1,000");
    page.ask("subscription { releasePublished { nothing } }").shows("no field \"nothing\"");
    assertThat(page.one(".kg-faults").getDomAttribute("role")).isEqualTo("alert");
  }

  /** A link of any length is opened; the server takes 256 kB in one message. */
  @Test
  void whyTheServerHungUpIsSaidAndQueriesGoOn() {
    Page page = BROWSER.page().open(server.origin() + "/#packed=" + packed(SUBSCRIPTION, 300_000));
    page.settle().one(".kg-view button").click();

    page.shows("The server hung up: The message is larger than 262144 bytes");
    page.press("New tab").ask(AMOUNTS).shows("1,000");
  }

  /** What a link says of a query and a variable of this length. */
  private static String packed(String query, int length) {
    String variables = "{\"v\":\"" + "x".repeat(length) + "\"}";
    String parameters =
        "query=%s&variables=%s"
            .formatted(
                URLEncoder.encode(query, StandardCharsets.UTF_8),
                URLEncoder.encode(variables, StandardCharsets.UTF_8));
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(parameters.getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    byte[] bytes = new byte[length];
    int size = deflater.deflate(bytes);
    deflater.end();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, size));
  }

  @Test
  void aSubscriptionCannotBePinnedAndIsBegunWithoutThePin() {
    Page page = open(SUBSCRIPTION, "&release=release:1");
    page.one(".kg-view button").click();
    page.shows("A subscription tells of new releases, so it cannot be pinned to one");
    page.press("Ask the newest release").shows("Listening.");
    publishUntilTold(page, 2);
  }

  @Test
  void whatWasPublishedWhileTheServerWasAwayIsTold() {
    Page page = open(AMOUNTS, "");
    page.console().expect("net::ERR_");
    page.shows("1,000");
    server.pause();
    publish(2);
    server.resume();

    awaitNotice(page, "Release 2 was published; this answer is of release 1.");
  }

  @Test
  void aSubscriptionOutlivesAServer() {
    Page page = open(SUBSCRIPTION, "");
    page.console().expect("net::ERR_");
    page.one(".kg-view button").click();
    page.shows("Listening.");
    publishUntilTold(page, 2);
    server.pause();
    page.shows("The server is away. Listening goes on when it is back.");
    server.resume();
    page.shows("Listening.");
    publishUntilTold(page, 3);
  }

  @Test
  void whereNoWebSocketCanBeOpenedQueriesDo() {
    try (ProxyWithoutWebSockets proxy = new ProxyWithoutWebSockets(server.origin())) {
      Page page = open(proxy.origin(), AMOUNTS, "");
      page.console().expect("WebSocket connection to ");
      page.shows("1,000");
      page.press("New tab");
      page.ask(SUBSCRIPTION).shows("No WebSocket to this server could be opened");
      page.one(".kg-view button").click();
      page.shows("No WebSocket to this server could be opened");
      publish(2);
      page.press("New tab");
      page.ask("{ release { number } }").shows("2");
      page.all(".graphiql-tab button").get(0).click();

      awaitNotice(page, "Release 2 was published; this answer is of release 1.");
      page.press("Ask again").shows("1,200");
    }
  }
}

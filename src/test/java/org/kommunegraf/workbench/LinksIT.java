package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kommunegraf.Gate;
import org.kommunegraf.RealData;

/** A link shows the same thing to whoever opens it. */
@Gate
class LinksIT {

  @RegisterExtension static final Browser SENDER = Browser.ofAReaderOf("en");

  /** Another browser, with a profile of its own. */
  @RegisterExtension static final Browser RECEIVER = Browser.ofAnother("receiver");

  private static final String QUERY =
      "query Town($code: String!) { municipality(country: DK, code: $code) { name } }";

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String link(String query, String variables, String more) {
    return "/?query=" + encode(query) + "&variables=" + encode(variables) + more;
  }

  @Test
  void theAddressOfWhatIsOpenOpensItElsewhere() {
    Page sender = SENDER.page().open(link(QUERY, "{\"code\":\"751\"}", ""));
    sender.shows("Aarhus");
    sender.choose("json");
    sender.until("its link", () -> sender.address().contains("view=json"));

    Page receiver = RECEIVER.page().open(sender.address());

    assertThat(receiver.query()).isEqualTo(QUERY);
    assertThat(receiver.view()).isEqualTo("json");
    receiver.until("the answer", () -> receiver.seen(".result-window").contains("Aarhus"));
  }

  @Test
  void aLongQueryIsPackedAndOpensElsewhere() {
    String fields =
        IntStream.range(0, 200)
            .mapToObj(i -> "field%d: release { number }".formatted(i))
            .collect(Collectors.joining("\n"));
    String query = "{ field: release { id }\n" + fields + " }";
    Page sender = SENDER.page().open("/");
    sender.choose("json");
    sender.until("the view in the link", () -> sender.address().contains("view=json"));
    sender.ask(query).until("a packed link", () -> sender.address().contains("#packed="));
    sender.until("the answer", () -> sender.seen(".result-window").contains("field0"));

    Page receiver = RECEIVER.page().open(sender.address());

    receiver.until("the query", () -> receiver.query().startsWith("{ field: release { id }"));
    receiver.until("the answer", () -> receiver.seen(".result-window").contains("field0"));
  }

  @Test
  void aKeptQuestionIsOpenedByItsName() {
    Page page = SENDER.page().open("/?question=largest-spends&view=json");

    assertThat(page.query()).contains("spends");
    assertThat(page.view()).isEqualTo("json");
    page.until("the answer", () -> page.seen(".result-window").contains("amount"));
  }

  @Test
  void aPinnedReleaseIsTheOneThatAnswers() {
    String current = RealData.release().id();
    Page page = SENDER.page().open(link(QUERY, "{\"code\":\"751\"}", "&release=" + current));
    page.shows("Aarhus");
    page.until("the release kept in the link", () -> page.address().contains("release="));
  }

  @Test
  void thatAReleaseIsNotHereIsSaid() {
    Page page = SENDER.page();
    page.console()
        .expect("/graphql .*status of 4"); // the browser's own word on the answer's status
    page.open(link(QUERY, "{\"code\":\"751\"}", "&release=release:999"));
    page.shows("RELEASE_NOT_AVAILABLE");
  }

  @Test
  void aCutLinkIsSaidToBeCutAndTheMainQuestionOpensInItsPlace() {
    Page page =
        SENDER.page().open("/#packed=q1YqSy0qzszPU7JSMjAwUNJRKkgsSlWyqlbKTFGyUipKTUxRqq0FAA");

    page.until("why", () -> page.seen(".kg-notice[role=alert]").contains("cut or damaged"));
    page.shows("campaign");
  }

  @Test
  void variablesThatAreNoObjectAreSaidToBeNone() {
    Page page = SENDER.page().open(link(QUERY, "[1]", ""));

    page.until("why", () -> page.seen(".kg-notice[role=alert]").contains("no JSON object"));
    page.shows("campaign");
  }
}

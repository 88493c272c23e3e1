package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kommunegraf.Gate;
import org.kommunegraf.RealData;
import org.kommunegraf.cli.ReleaseServer;

/** What stands where there is no answer, and what to do then. */
@Gate
class NoAnswerIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  @Test
  void anErrorIsShownWithWhatIsAllowed() {
    Page page = BROWSER.page().open("/");
    page.console().expect("/graphql .*status of 4");
    page.ask("{ campaigns(orderBy: [{cost: DESCENDING}]) { nodes { id } } }");

    String said = page.shows("There is no answer, and this is why");
    assertThat(said).contains("DESCENDING").contains("1:");
    assertThat(page.one(".kg-faults").getDomAttribute("role")).isEqualTo("alert");
  }

  @Test
  void aMisspeltFieldIsNamedWithItsPlace() {
    Page page = BROWSER.page().open("/");
    page.console().expect("/graphql .*status of 4");
    page.ask("{ campaings { totalCount } }");

    assertThat(page.shows("no field \"campaings\"; did you mean \"campaigns\"?")).contains("1:3");
  }

  @Test
  void thatNothingWasAskedIsSaid() {
    Page page = BROWSER.page().open("/");
    page.press("New tab");

    page.shows("Nothing is asked yet");
  }

  @Test
  void aServerThatIsGoneIsSaidAndAskedAgainWhenItIsBack() {
    try (ReleaseServer server = ReleaseServer.over(RealData.release())) {
      Page page = BROWSER.page();
      page.console().expect("net::ERR_");
      page.open(server.origin() + "/?question=main-question").settle().shows("campaign");
      server.pause();
      page.ask("{ release { number } }").shows("The server does not answer. Your question is kept");
      assertThat(page.query()).isEqualTo("{ release { number } }");
      page.press("Ask again").shows("The server does not answer");

      server.resume();
      page.press("Ask again").shows("number");
    }
  }
}

package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody sees who never was here. */
class FirstMinuteIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  @Test
  void thePageOpensOnTheMainQuestionAnswered() {
    Page page = BROWSER.page().open("/");

    assertThat(page.query()).contains("councilDecisions {");
    assertThat(page.view()).isEqualTo("table");
    page.shows("campaign");
    page.until("its link", () -> page.address().contains("question=main-question"));
  }

  @Test
  void everythingComesFromThisServer() {
    Page page = BROWSER.page();
    Traffic traffic = new Traffic(page.driver());
    page.open("/").shows("campaign");
    page.press("Show Documentation Explorer");
    page.one(".graphiql-doc-explorer");

    List<String> addresses = traffic.addresses();
    assertThat(addresses).anyMatch(address -> address.endsWith("/graphql"));
    assertThat(addresses)
        .allMatch(
            address ->
                address.startsWith(BROWSER.server().origin() + "/")
                    || address.matches("(data|blob|about):.*"));
  }

  @Test
  void whoComesBackFindsWhatWasOpen() {
    Page page = BROWSER.page().open("/");
    page.ask("{ release { number } }").choose("json");
    page.until("its link", () -> page.address().contains("view=json"));

    page.open("/");

    assertThat(page.query()).isEqualTo("{ release { number } }");
    assertThat(page.view()).isEqualTo("json");
  }
}

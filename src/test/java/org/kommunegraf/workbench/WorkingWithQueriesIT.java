package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kommunegraf.Gate;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What GraphiQL brings: documentation, query builder, history, tabs, dark and light. */
@Gate
class WorkingWithQueriesIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  private static final String RELEASE = "{ release { number } }";

  @Test
  void theDocumentationOfATypeIsFound() {
    Page page = BROWSER.page().open("/");
    page.press("Show Documentation Explorer");
    page.one(".graphiql-doc-explorer input").sendKeys("CouncilDecision");
    page.until(
            "the type among what was found",
            () ->
                page.all(".graphiql-doc-explorer [role=option]").stream()
                    .filter(option -> option.getText().equals("CouncilDecision"))
                    .findFirst()
                    .orElse(null))
        .click();

    page.until(
        "its description",
        () -> page.seen(".graphiql-doc-explorer-content").contains("policyGoals"));
    assertThat(page.seen(".graphiql-doc-explorer-title")).isEqualTo("CouncilDecision");
  }

  @Test
  void aQueryIsBuiltByClicking() {
    Page page = BROWSER.page().open("/");
    page.write("{ release { number } }").press("Show GraphiQL Explorer");
    page.one(".graphiql-explorer-sha256").findElement(By.cssSelector("span")).click();

    page.until("the field in the editor", () -> page.query().contains("sha256"));
    page.run().choose("json");
    page.until("its answer", () -> page.seen(".result-window").contains("sha256"));
  }

  @Test
  void whatWasAskedStandsInTheHistory() {
    Page page = BROWSER.page().open("/");
    page.ask("query Seen " + RELEASE).choose("json");
    page.until("the answer", () -> page.seen(".result-window").contains("number"));
    page.write("{ countries { totalCount } }").press("Show History");
    page.press("Seen");

    page.until("the old query", () -> page.query().contains("query Seen"));
  }

  @Test
  void eachTabKeepsItsAnswerAndItsView() {
    Page page = BROWSER.page().open("/");
    page.choose("sources");
    page.press("New tab");
    page.until("an empty tab", () -> page.query().isBlank() || page.query().startsWith("#"));
    assertThat(page.view()).isEqualTo("table");
    page.ask(RELEASE).choose("json");
    page.until("its answer", () -> page.seen(".result-window").contains("\"number\": 1"));

    page.all("[role=tab].graphiql-tab button").get(0).click();
    page.until("the first tab's view", () -> page.view().equals("sources"));
    assertThat(page.query()).contains("councilDecisions");

    page.all("[role=tab].graphiql-tab button").stream()
        .filter(tab -> !tab.getText().isBlank())
        .skip(1)
        .findFirst()
        .orElseThrow()
        .click();
    page.until("the second tab's view", () -> page.view().equals("json"));
    page.until("its answer again", () -> page.seen(".result-window").contains("\"number\": 1"));
  }

  @Test
  void darkAndLightAreChosenOrFollowTheSystem() {
    Page page = BROWSER.page();
    page.prefer("light");
    page.open("/");
    String light = background(page);
    page.prefer("dark");
    page.until("dark, as the system has it", () -> !background(page).equals(light));
    String dark = background(page);

    page.press("Open settings dialog");
    page.one("[data-theme=light]").click();
    page.until("light, as was chosen", () -> background(page).equals(light));
    page.one("[data-theme=dark]").click();
    page.until("dark, as was chosen", () -> background(page).equals(dark));
  }

  private static String background(Page page) {
    WebElement container = page.one(".graphiql-container");
    return container.getCssValue("background-color");
  }
}

package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What each view shows of an answer, and what can be chosen in it. */
class ViewsIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  private static final String ROWS = ".kg-grid .tabulator-row";

  private static Page open(String question, String view) {
    Page page = BROWSER.page().open("/?question=" + question + "&view=" + view);
    return Views.await(page, view);
  }

  @Test
  void theTableShowsMoneyAsReadersWriteIt() throws IOException, InterruptedException {
    Page page = open("main-question", "table");
    int rows = rowsOfTheMainQuestion();

    page.until("all rows", () -> page.all(ROWS).size() == rows);
    assertThat(page.seen(".kg-row-count")).isEqualTo(rows + " rows");
    WebElement amount =
        page.until("the amount", () -> cell(page, "23,487.29").stream().findFirst().orElse(null));
    assertThat(amount.getText()).isEqualTo("23,487.29 DKK");
    assertThat(amount.getCssValue("text-align")).isEqualTo("right");
  }

  private static int rowsOfTheMainQuestion() throws IOException, InterruptedException {
    return new Api(BROWSER.server().origin()).rows("main-question");
  }

  private static List<WebElement> cell(Page page, String text) {
    return page.all(ROWS + " .tabulator-cell").stream()
        .filter(cell -> String.valueOf(cell.getDomProperty("textContent")).contains(text))
        .toList();
  }

  @Test
  void theTableIsSortedByKeyboardAndTheLinkKeepsIt() {
    Page page = open("largest-spends", "table");
    WebElement header = page.one(".kg-grid [role=columnheader] button");
    header.sendKeys(Keys.RETURN);
    page.until("the order in the link", () -> page.address().contains("set.sort="));
    String first = page.one(ROWS).getText();
    String link = page.address();

    page.open(link);
    Views.await(page, "table");
    page.until("the same order", () -> page.one(ROWS).getText().equals(first));
  }

  @Test
  void whichListMakesTheRowsIsChosen() throws IOException, InterruptedException {
    Page page = open("main-question", "table");
    String before = rowsOfTheMainQuestion() + " rows";
    Select lists = new Select(page.one(".kg-row-choice select"));
    lists.selectByValue("councilDecisions");

    page.until("the choice in the link", () -> page.address().contains("set.rows="));
    page.until("other rows", () -> rowsOtherThan(before, page.seen(".kg-row-count")));
  }

  private static boolean rowsOtherThan(String before, String now) {
    return now.matches("\\d+ rows") && !now.equals(before);
  }

  @Test
  void whatNoSourceStatesLooksOtherThanZero() {
    Page page = open("spending-by-platform", "table");
    page.until("a sum that is zero", () -> !cell(page, "0.00\u00a0DKK").isEmpty());

    page.open("/?question=survey-shares&view=table");
    WebElement unknown = page.one(ROWS + " .kg-unknown");
    assertThat(unknown.getText()).matches("not stated|in words|not known");
    assertThat(unknown.getCssValue("font-style")).isEqualTo("italic");
    assertThat(unknown.getDomAttribute("title")).isNotBlank();
  }

  @Test
  void theChartSaysWhatItDrawsAndHasItsTableBehindIt() {
    Page page = open("spending-by-platform", "chart");

    assertThat(page.one(".kg-chart-sheet").getDomAttribute("role")).isEqualTo("img");
    assertThat(page.one(".kg-chart-sheet").getDomAttribute("aria-label")).isNotBlank();
    page.until("title and unit in the picture", () -> svg(page).contains("DKK"));
    assertThat(svg(page)).contains("How much was spent on each platform").contains("Facebook");
    page.one(".kg-chart-table summary").click();
    assertThat(page.one(".kg-chart-table table").getText()).contains("Facebook");
  }

  private static String svg(Page page) {
    return String.valueOf(page.one(".kg-chart-sheet svg").getDomProperty("textContent"));
  }

  @Test
  void theChartDrawsNoNumbersWhereThereAreNone() {
    Page page = BROWSER.page().open("/?query=%7Bcountries%7Bnodes%7Bname%7D%7D%7D&view=chart");

    page.one(".kg-chart-empty");
  }

  @Test
  void theGraphListsWhatItDrawsAndLoadsNeighbours() {
    Page page = open("main-question", "graph");
    page.until("its list", () -> !page.all(".kg-graph-list tbody tr").isEmpty());
    int before = page.all(".kg-graph-list tbody tr").size();
    assertThat(page.seen(".kg-graph-legend")).contains("Campaign");

    page.one(".kg-graph-list tbody tr button").click();
    page.one(".kg-graph-details");
    page.press("Neighbours");
    page.until("more in the list", () -> page.all(".kg-graph-list tbody tr").size() > before);
    page.until("them in the link", () -> page.address().contains("graph.expand"));
  }

  @Test
  void theSourcesAreDocumentsAndLinesWithTheFigureAsPrinted() {
    Page page = open("main-question", "sources");

    String shown = page.shows("23.487,29 kr.");
    assertThat(shown).contains("92").contains("edc212f74b2d0a37").containsIgnoringCase("stated");
  }

  @Test
  void aQueryWithoutCitationsGetsThem() {
    Page page = BROWSER.page().open("/?query=%7Bcampaigns%7Bnodes%7Bname%7D%7D%7D&view=sources");
    Views.await(page, "sources");
    page.one(".kg-add-citations button").click();

    page.until("citations in the query", () -> page.query().contains("citations"));
    page.shows("Aarhus");
  }
}

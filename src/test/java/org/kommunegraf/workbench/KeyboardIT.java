package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kommunegraf.Gate;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Everything by the keyboard alone. */
@Gate
class KeyboardIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  private static final int MOST_STEPS = 200;

  private static final String QUERY_EDITOR = "query editor";

  /** What has the focus, as assistive technology calls it. */
  private static final String FOCUS =
      "const e = document.activeElement; return e === document.body ? '' :"
          + " e.matches('.graphiql-editor') ? 'query editor' : e.id || e.getAttribute('aria-label')"
          + " || e.textContent.trim()";

  private static Page press(Page page, CharSequence... keys) {
    Actions actions = new Actions(page.driver());
    actions.sendKeys(keys).perform();
    return page;
  }

  private static String focus(Page page) {
    return String.valueOf(page.driver().executeScript(FOCUS));
  }

  /** Presses Tab until the focus is where it is wanted; gives what it passed. */
  private static List<String> tabTo(Page page, String wanted) {
    List<String> passed = new ArrayList<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      press(page, Keys.TAB);
      passed.add(focus(page));
      if (focus(page).equals(wanted)) {
        return passed;
      }
    }
    throw new AssertionError("Tab does not reach " + wanted + ", only " + passed);
  }

  @Test
  void aQueryIsTypedAndRun() {
    Page page = BROWSER.page().open("/");
    page.shows("campaign");
    tabTo(page, QUERY_EDITOR);
    press(page, Keys.RETURN); // Tab passes the editor by; Return leads into it
    new Actions(page.driver()).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).perform();
    press(page, "{ release { number ", Keys.ESCAPE);
    page.until("the query", () -> page.query().equals("{ release { number }}"));
    new Actions(page.driver())
        .keyDown(Keys.CONTROL)
        .sendKeys(Keys.RETURN)
        .keyUp(Keys.CONTROL)
        .perform();

    page.shows("number");
  }

  @Test
  void theViewsAreReachedAndChangedByArrows() {
    Page page = BROWSER.page().open("/");
    page.shows("campaign");
    tabTo(page, "kg-view-table");
    press(page, Keys.ARROW_RIGHT);
    page.until("the chart", () -> page.view().equals("chart"));
    assertThat(focus(page)).isEqualTo("kg-view-chart");
    press(page, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
    page.until("round to the last one", () -> page.view().equals("json"));
  }

  @Test
  void theFocusIsNeverCaught() {
    Page page = BROWSER.page().open("/");
    page.shows("campaign");
    List<String> forth = tabTo(page, "kg-view");

    assertThat(forth)
        .contains(
            "Show Documentation Explorer",
            "New tab",
            "Execute query (Ctrl-Enter)",
            "kg-view-table");
  }
}

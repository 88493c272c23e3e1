package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kommunegraf.Gate;
import org.openqa.selenium.support.ui.Select;

/** Our own words, in the language that the browser asks for, or another. */
@Gate
class LanguagesIT {

  @RegisterExtension static final Browser DANISH = Browser.ofAReaderOf("da");

  private static String language(Page page) {
    return String.valueOf(page.one("html").getDomAttribute("lang"));
  }

  @Test
  void theBrowsersLanguageIsSpoken() {
    Page page = DANISH.page().open("/");

    assertThat(language(page)).isEqualTo("da");
    assertThat(page.one("#kg-view-table").getText()).isEqualTo("Tabel");
    assertThat(page.shows("rækker")).contains("DKK");
    page.until("money as Danes write it", () -> page.seen(".kg-grid").contains("23.487,29"));
  }

  @Test
  void anotherIsChosenAndKept() {
    Page page = DANISH.page().open("/");
    new Select(page.one(".kg-language")).selectByValue("fi");
    page.until("Finnish", () -> page.one("#kg-view-table").getText().equals("Taulukko"));
    assertThat(language(page)).isEqualTo("fi");

    page.open("/");
    assertThat(page.one("#kg-view-table").getText()).isEqualTo("Taulukko");
    assertThat(language(page)).isEqualTo("fi");
  }
}

package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.Gate;
import org.openqa.selenium.OutputType;

/** The pictures of the views in the README; {@code -Dupdate.golden=true} takes them anew. */
@Gate
class ScreenshotsIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  private static final Path FOLDER = Path.of("docs/workbench");

  /** GraphiQL's panel of questions takes room that a picture of a view needs. */
  @ParameterizedTest
  @CsvSource({
    "first-minute, main-question,        table,   true",
    "table,        largest-spends,       table,   false",
    "chart,        spending-by-platform, chart,   false",
    "graph,        main-question,        graph,   false",
    "sources,      main-question,        sources, false",
    "json,         main-question,        json,    false"
  })
  void aViewHasItsPicture(String name, String question, String view, boolean withPanel)
      throws Exception {
    Path file = FOLDER.resolve(name + ".png");
    if (Boolean.getBoolean("update.golden")) {
      Files.createDirectories(FOLDER);
      Files.write(file, picture(question, view, withPanel));
    }
    assertThat(file).as("Run it with -Dupdate.golden=true and look at it").exists();
  }

  private static byte[] picture(String question, String view, boolean withPanel) {
    Page page = BROWSER.page();
    page.prefer("light");
    page.open("/?question=" + question + "&view=" + view).settle();
    if (!withPanel) {
      page.press("Understood").press("Hide Questions");
    }
    Views.await(page, view);
    page.until("the release below", () -> page.seen(".kg-views footer").contains("Release 1"));
    return page.driver().getScreenshotAs(OutputType.BYTES);
  }
}

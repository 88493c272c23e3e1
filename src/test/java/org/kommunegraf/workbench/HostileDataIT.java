package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.Gate;
import org.kommunegraf.cli.ReleaseServer;

/** Data whose texts are markup, programs and formulas is shown as text. */
@Gate
class HostileDataIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  private static final String QUERY =
      "/?query={spends{nodes{campaigns{nodes{name}}amount{value%20currency%20printed}platforms{name}"
          + "citations{printed%20document{title%20publisher}}}}}&view=";

  /** What came of it, and what would have done it. */
  private static final String HARM =
      """
      const named = [...document.querySelectorAll('a[href]')].map(link => link.href);
      return [window.harmed, document.querySelector('img[src=x], iframe, b[onmouseover], svg[onload]')?.outerHTML,
        ...named.filter(address => !/^https?:|^blob:/.test(address))].filter(Boolean)
      """;

  private static ReleaseServer server;

  @BeforeAll
  static void open() throws IOException {
    server = ReleaseServer.over(Worlds.of(Path.of("src/test/resources/hostile")));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "chart", "graph", "sources", "json"})
  void textIsTextInEachView(String view) throws Exception {
    Page page = BROWSER.page().open(server.origin() + QUERY + view);
    Views.await(page, view);

    page.until("the text", () -> page.driver().getPageSource().contains("onerror"));
    assertThat((List<?>) page.driver().executeScript(HARM)).isEmpty();
  }

  @Test
  void aFormulaIsNoFormulaInCsv() throws Exception {
    Page page = BROWSER.page().open(server.origin() + QUERY + "table");
    Views.await(page, "table");
    page.press("CSV");

    assertThat(Files.readString(page.saved("csv")))
        .contains("'=HYPERLINK")
        .doesNotContain(",=HYPERLINK");
  }
}

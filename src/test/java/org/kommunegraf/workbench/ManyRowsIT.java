package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.Gate;
import org.kommunegraf.cli.ReleaseServer;

/** A table of 10,000 rows: all of them are there, and only those in sight are drawn. */
@Gate
class ManyRowsIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  static final String QUERY =
      "/?query={campaigns(first:100){nodes{id%20name%20spends(first:100){nodes{id%20platformScope%20"
          + "amount{value%20min%20max%20currency%20printed}period{label%20start%20end}platforms{name}}}}}}&view=table";

  private static final String ROWS = ".kg-grid .tabulator-row";

  private static ReleaseServer server;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    server = ReleaseServer.over(Worlds.ofManySpends(folder));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void allRowsAreThereAndFewAreDrawn() {
    Page page = BROWSER.page().open(server.origin() + QUERY);
    Views.await(page, "table");
    page.until("the count", () -> page.seen(".kg-row-count").contains("10,000"));
    assertThat(page.all(ROWS)).hasSizeLessThan(300);

    page.until(
        "the last row, by the order of ids",
        () -> {
          page.driver()
              .executeScript(
                  "const box = document.querySelector('.kg-grid .tabulator-tableholder');"
                      + " box.scrollTop = box.scrollHeight");
          return page.seen(ROWS).contains("9,999.01");
        });
  }
}

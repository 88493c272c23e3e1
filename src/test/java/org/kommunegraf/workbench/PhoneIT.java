package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.Gate;

/** The workbench on a screen of 390 by 844. */
@Gate
class PhoneIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  private static final int WIDTH = 390;

  /** Whether an element can be brought into sight, and nothing lies over it. */
  private static final String REACHED =
      """
      const element = arguments[0];
      element.scrollIntoView({block: 'center', inline: 'center'});
      const {left, right, top, bottom} = element.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return element.contains(there);
      """;

  @ParameterizedTest
  @ValueSource(strings = {"table", "chart", "graph", "sources", "json"})
  void nothingIsOutOfReach(String view) {
    Page page = BROWSER.page();
    page.resize(WIDTH, 844);
    page.open("/?question=main-question&view=" + view);
    Views.await(page, view);

    assertThat(page.driver().executeScript("return document.documentElement.scrollWidth"))
        .as("the page is not wider than the screen")
        .isEqualTo((long) WIDTH);
    for (String element :
        new String[] {
          ".graphiql-execute-button",
          ".graphiql-query-editor",
          "#kg-view-json",
          ".kg-csv",
          ".kg-language",
          ".kg-take-away-menu summary"
        }) {
      assertThat(page.driver().executeScript(REACHED, page.one(element)))
          .as(element)
          .isEqualTo(true);
    }
  }
}

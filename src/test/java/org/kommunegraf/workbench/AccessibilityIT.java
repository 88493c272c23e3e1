package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.Gate;

/** What axe, the checker of accessibility, finds serious, in every view and on every panel. */
@Gate
class AccessibilityIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  private static final Path AXE = Path.of("src/main/web/node_modules/axe-core/axe.min.js");

  /**
   * Two things are GraphiQL's own markup, work by keyboard, and are passed over: its tabs hold the
   * buttons that open and close them; an entry of its history is called "Set active", whatever its
   * text. Nothing else is.
   */
  private static final String FAULTS =
      """
      const done = arguments[0];
      const passed = {
        'nested-interactive': '.graphiql-tab',
        'label-content-name-mismatch': '.graphiql-history-item-label'
      };
      const isPassed = (id, node) => document.querySelector(node.target[0])?.matches(passed[id] ?? 'none');
      axe.run(document, {resultTypes: ['violations']}).then(({violations}) => done(violations
        .filter(({impact}) => impact === 'serious' || impact === 'critical')
        .flatMap(({id, nodes}) => nodes.filter(node => !isPassed(id, node))
          .map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`))),
        fault => done([String(fault)]));
      """;

  static Stream<Arguments> everyView() {
    return Stream.of("table", "chart", "graph", "sources", "json")
        .flatMap(
            view ->
                Stream.of(
                    Arguments.of(view, "light", 1400),
                    Arguments.of(view, "dark", 1400),
                    Arguments.of(view, "light", 390)));
  }

  @ParameterizedTest
  @MethodSource("everyView")
  void aViewHasNoSeriousFault(String view, String colours, int width) throws IOException {
    Page page = BROWSER.page();
    page.prefer(colours);
    page.resize(width, width < 600 ? 844 : 900);
    page.open("/?question=main-question&view=" + view);
    Views.await(page, view);

    assertThat(faults(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Show Documentation Explorer",
        "Show GraphiQL Explorer",
        "Show History",
        "Open settings dialog"
      })
  void aPanelHasNoSeriousFault(String panel) throws IOException {
    Page page = BROWSER.page().open("/");
    Views.await(page, "table");
    page.press(panel);
    page.one(".graphiql-plugin, [role=dialog]");

    assertThat(faults(page)).isEmpty();
  }

  static List<?> faults(Page page) throws IOException {
    page.driver().executeScript(Files.readString(AXE));
    return (List<?>) page.driver().executeAsyncScript(FAULTS);
  }
}

package org.kommunegraf.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The workbench as a reader handles it. All finding waits until the thing is there. */
final class Page {

  /** Long, because two cores may be building something beside the test. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final String EDITOR = ".graphiql-query-editor";

  /** The lines that are seen; the editor does not keep them in their order. */
  private static final String LINES =
      "return [...document.querySelectorAll('.graphiql-query-editor .view-line')]"
          + ".sort((a, b) => parseInt(a.style.top) - parseInt(b.style.top))"
          + ".map(line => line.textContent.replaceAll('\\u00a0', ' ')).join('\\n')";

  private static final String SETTLED =
      "const loaded = performance.getEntriesByType('resource').map(entry => entry.name);"
          + " return ['json-worker', 'editor-worker', 'graphql-worker', 'monaco.contribution']"
          + ".every(part => loaded.some(name => name.includes(part)))";

  /** Typed brackets would be closed by the editor. */
  private static final String PASTE =
      "const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', arguments[0]);"
          + " document.activeElement.dispatchEvent("
          + "new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))";

  private final ChromeDriver driver;
  private final String origin;
  private final Downloads downloads;
  private final ConsoleLog console;

  Page(ChromeDriver driver, String origin, Downloads downloads) {
    this.driver = driver;
    this.origin = origin;
    this.downloads = downloads;
    this.console = new ConsoleLog(driver);
  }

  ChromeDriver driver() {
    return driver;
  }

  ConsoleLog console() {
    return console;
  }

  /** Forgets all that an earlier test left: what is stored, other windows, size and colours. */
  void beginAnew() throws IOException {
    leave();
    driver.executeCdpCommand(
        "Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    resize(1400, 900);
    downloads.forget();
    console.all();
  }

  /** Shows nothing, so that nothing is asked of a server any more. */
  void leave() {
    driver.get("about:blank");
  }

  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /**
   * @param scheme {@code dark} or {@code light}, as the operating system says it
   */
  void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Opens an address of the server and waits until the workbench and its editor are there. */
  Page open(String path) {
    driver.get("about:blank"); // else an address that differs after its # only is not loaded
    driver.get(path.startsWith("http") ? path : origin + path);
    one(".kg-views");
    until("the editor", () -> !query().isBlank() || !all(EDITOR + " .view-line").isEmpty());
    return this;
  }

  /** Waits for what the editor loads after it is shown. */
  Page settle() {
    until("all of the editor", () -> Boolean.TRUE.equals(driver.executeScript(SETTLED)));
    return this;
  }

  String address() {
    return driver.getCurrentUrl();
  }

  /** The text that is seen in the editor. */
  String query() {
    return String.valueOf(driver.executeScript(LINES));
  }

  /** Puts a query in the place of what is in the editor, as pasting does. */
  Page write(String query) {
    one(EDITOR + " .view-lines").click();
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).perform();
    driver.executeScript(PASTE, query);
    String end = query.lines().reduce("", (before, line) -> line); // the rest may be out of sight
    until("the query in the editor", () -> query().endsWith(end));
    return this;
  }

  Page run() {
    one(".graphiql-execute-button").click();
    return this;
  }

  Page ask(String query) {
    return write(query).run();
  }

  /**
   * @param name as in links: {@code table}, {@code chart}, {@code graph}, {@code sources}, {@code
   *     json}
   */
  Page choose(String name) {
    one("#kg-view-" + name).click();
    return this;
  }

  /** The name of the view that is shown. */
  String view() {
    return one(".kg-tabs [aria-selected=true]").getAttribute("id").substring("kg-view-".length());
  }

  /** Waits until the view that is shown holds a text, and gives all of its text. */
  String shows(String text) {
    until("the view with: " + text, () -> seen(".kg-view").contains(text));
    return seen(".kg-view");
  }

  /** Clicks the button or link with this label or text. */
  Page press(String name) {
    String quoted = "\"" + name + "\"";
    By button =
        By.xpath(
            "//*[self::button or self::a or self::summary or @role='button']"
                + "[@aria-label=%s or normalize-space(.)=%s]".formatted(quoted, quoted));
    until("the button " + name, () -> driver.findElements(button).stream().anyMatch(Page::clicked));
    return this;
  }

  private static boolean clicked(WebElement element) {
    if (!element.isDisplayed() || !element.isEnabled()) {
      return false;
    }
    element.click();
    return true;
  }

  /** Takes something from the menu "Take away". */
  Page take(String item) {
    if (all(".kg-take-away-menu[open]").isEmpty()) {
      one(".kg-take-away-menu summary").click();
    }
    until(
            item + " in the menu",
            () ->
                all(".kg-take-away-menu button").stream()
                    .filter(button -> button.getText().equals(item) && button.isDisplayed())
                    .filter(button -> button.getDomAttribute("aria-disabled") == null)
                    .findFirst()
                    .orElse(null))
        .click();
    return this;
  }

  /** Waits until a file with this ending is saved whole. */
  Path saved(String ending) {
    return until("a saved file ." + ending, () -> downloads.find(ending));
  }

  /** The first element that is displayed. */
  WebElement one(String css) {
    return until(
        css, () -> all(css).stream().filter(WebElement::isDisplayed).findFirst().orElse(null));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The text of all that a selector finds, as it is displayed now. */
  String seen(String css) {
    return all(css).stream().map(WebElement::getText).reduce("", (a, b) -> a + b);
  }

  /** Waits until something is there or true. */
  <T> T until(String what, Supplier<T> condition) {
    return new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS)
        .withMessage(what)
        .ignoring(StaleElementReferenceException.class)
        .until(d -> condition.get());
  }
}

package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.kommunegraf.RealData;
import org.kommunegraf.cli.ReleaseServer;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * One browser for the tests of a class, and one server over the five documents for all classes.
 * Each test begins as if the browser were new, and ends with a look at the console: an error there
 * fails it. What a failed test saw is kept in {@code target/workbench}.
 */
final class Browser implements BeforeEachCallback, AfterTestExecutionCallback, AfterAllCallback {

  private static final Path EVIDENCE = Path.of("target/workbench");

  /** Tells the browsers of one test apart. */
  private final String called;

  private final String language;
  private @Nullable ChromeDriver driver;
  private @Nullable ReleaseServer server;
  private @Nullable Downloads downloads;
  private @Nullable Page page;

  private Browser(String called, String language) {
    this.called = called;
    this.language = language;
  }

  static Browser ofAReaderOf(String language) {
    return new Browser("reader", language);
  }

  /** One that is used beside another. */
  static Browser ofAnother(String called) {
    return new Browser(called, "en");
  }

  /** The page of the test that runs. */
  Page page() {
    return given(page);
  }

  /** The server over the five documents. */
  ReleaseServer server() {
    return given(server);
  }

  private static <T> T given(@Nullable T thing) {
    if (thing == null) {
      throw new IllegalStateException("no test runs");
    }
    return thing;
  }

  @Override // not before all: of a class that is skipped as a whole, Surefire reports nothing
  public void beforeEach(ExtensionContext context) throws IOException {
    Chromium.need();
    server =
        context
            .getRoot()
            .getStore(Namespace.create(Browser.class))
            .computeIfAbsent(
                "server", key -> ReleaseServer.over(RealData.release()), ReleaseServer.class);
    if (driver == null) {
      downloads = Downloads.inNewFolder();
      driver = Chromium.start(language, given(downloads).folder());
    }
    page = new Page(driver, server.origin(), given(downloads));
    page.beginAnew();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) throws IOException {
    Page seen = page();
    String name =
        "%s.%s.%s"
            .formatted(
                context.getRequiredTestClass().getSimpleName(), context.getDisplayName(), called);
    try {
      check(seen, name, context.getExecutionException().isPresent());
    } finally {
      seen.leave(); // a test's own server is closed now, and the page would go on asking it
    }
  }

  private void check(Page seen, String name, boolean failed) throws IOException {
    String console = String.join("\n", seen.console().all());
    try {
      assertThat(seen.console().faults()).as("errors in the console").isEmpty();
    } catch (AssertionError e) {
      keep(name, console);
      throw e;
    }
    if (failed) {
      keep(name, console);
    }
  }

  private void keep(String name, String console) throws IOException {
    String file = name.replaceAll("[^\\w.-]+", "_");
    Files.createDirectories(EVIDENCE);
    ChromeDriver seen = given(driver);
    Files.write(EVIDENCE.resolve(file + ".png"), seen.getScreenshotAs(OutputType.BYTES));
    Files.writeString(EVIDENCE.resolve(file + ".txt"), seen.getCurrentUrl() + "\n" + console);
    Files.writeString(EVIDENCE.resolve(file + ".html"), String.valueOf(seen.getPageSource()));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (driver != null) {
      driver.quit();
      driver = null;
    }
  }
}

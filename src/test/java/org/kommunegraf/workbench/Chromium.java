package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.kommunegraf.Awaited;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window. The driver gives each one an empty profile of its own. */
final class Chromium {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** Where nothing may be skipped. */
  private static final boolean CI = "true".equals(System.getenv("CI"));

  /** It warns of each version of Chromium that is newer than Selenium; nothing here needs it. */
  private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

  private Chromium() {}

  /** Skips the test where there is no Chromium, but never in CI. */
  static void need() {
    boolean isThere = Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
    String message =
        "There is no Chromium here, so the workbench is not tried in a browser."
            + " On Debian: `apt-get install chromium chromium-driver`.";
    if (CI) {
      assertThat(isThere).as(message).isTrue();
    } else if (!isThere) {
      System.err.println("Skipped: " + message); // Maven does not say why
      Assumptions.abort(message);
    }
  }

  /**
   * @param language the reader's, as {@code da}
   * @param downloads the folder where files are saved
   */
  static ChromeDriver start(String language, Path downloads) {
    ChromeOptions options =
        new ChromeOptions()
            .setBinary(PROGRAM.toFile())
            .addArguments(
                List.of(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=en",
                    "--accept-lang=" + language,
                    "--window-size=1400,900",
                    // whatever is asked of another host fails, and so is seen in the console
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"));
    // A busy machine fails no test: a script has half a minute otherwise.
    options.setScriptTimeout(Duration.ofSeconds(Awaited.SECONDS));
    options.setPageLoadTimeout(Duration.ofSeconds(Awaited.SECONDS));
    DEVTOOLS.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.setExperimentalOption(
        "perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
    ChromeDriver driver = new ChromeDriver(service(), options);
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", downloads.toAbsolutePath().toString()));
    return driver;
  }

  /** The driver is named, so that Selenium looks for none to download. */
  private static ChromeDriverService service() {
    return new ChromeDriverService.Builder()
        .usingDriverExecutable(DRIVER.toFile())
        .usingAnyFreePort()
        .build();
  }
}

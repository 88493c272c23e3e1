package org.kommunegraf.workbench;

import java.util.List;
import java.util.stream.StreamSupport;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the browser asked for, since this was made or last read. */
final class Traffic {

  private static final JsonMapper JSON = new JsonMapper();

  private final WebDriver driver;

  Traffic(WebDriver driver) {
    this.driver = driver;
    events();
  }

  private List<JsonNode> events() {
    return StreamSupport.stream(
            driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
        .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
        .toList();
  }

  /** The address of each request, in their order. */
  List<String> addresses() {
    return events().stream()
        .filter(event -> event.path("method").asString().equals("Network.requestWillBeSent"))
        .map(event -> event.at("/params/request/url").asString())
        .toList();
  }
}

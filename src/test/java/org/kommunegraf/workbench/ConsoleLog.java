package org.kommunegraf.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What a page wrote into the browser's console since its test began. */
final class ConsoleLog {

  /** Some breaches of the policy are told as warnings. */
  private static final Pattern BREACH = Pattern.compile("Content Security Policy|Refused to");

  private final WebDriver driver;
  private final List<LogEntry> entries = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();

  ConsoleLog(WebDriver driver) {
    this.driver = driver;
  }

  /** Errors like this one belong to the test. */
  void expect(String pattern) {
    expected.add(Pattern.compile(pattern));
  }

  List<String> all() {
    read();
    return entries.stream().map(entry -> entry.getLevel() + " " + entry.getMessage()).toList();
  }

  /** The errors that the test did not expect. */
  List<String> faults() {
    read();
    return entries.stream()
        .filter(
            entry ->
                entry.getLevel().equals(Level.SEVERE) || BREACH.matcher(entry.getMessage()).find())
        .map(LogEntry::getMessage)
        .filter(text -> expected.stream().noneMatch(one -> one.matcher(text).find()))
        .toList();
  }

  /** The driver gives each entry once. */
  private void read() {
    driver.manage().logs().get(LogType.BROWSER).forEach(entries::add);
  }
}

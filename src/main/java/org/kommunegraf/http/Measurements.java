package org.kommunegraf.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/**
 * How often something happened since the start, and how long it took. Thread-safe; it holds numbers
 * only, so that a server that nobody measures pays nothing for it.
 */
final class Measurements {

  /** What is measured; {@code labels} tell one series of it from another and have few values. */
  enum Kind {
    REQUESTS(
        "kommunegraf.http.requests",
        "HTTP requests, from the first byte to the last of the answer",
        "route status"),
    ANSWERS(
        "kommunegraf.answers",
        "Work on answers: a query, a table, or a part of a whole table in CSV",
        "kind"),
    ERRORS("kommunegraf.errors", "Errors in answers, and refused requests, by their code", "code"),
    ANNOUNCEMENTS("kommunegraf.announcements", "Releases told to subscribers", "");

    final String metric;
    final String description;
    private final String labels;

    /**
     * @param labels with spaces between them
     */
    Kind(String metric, String description, String labels) {
      this.metric = metric;
      this.description = description;
      this.labels = labels;
    }

    List<String> labels() {
      return labels.isEmpty() ? List.of() : List.of(labels.split(" ", -1));
    }

    /** Whether it takes time. */
    boolean lasts() {
      return this == REQUESTS || this == ANSWERS;
    }
  }

  /**
   * One series.
   *
   * @param values of the labels, in their order
   */
  record Series(Kind kind, List<String> values) {}

  /** What was counted in a series. */
  static final class Tally {
    final LongAdder count = new LongAdder();
    final LongAdder nanoseconds = new LongAdder();
  }

  private final Map<Series, Tally> tallies = new ConcurrentHashMap<>();

  void happened(Kind kind, String... values) {
    tally(kind, values).count.increment();
  }

  /** Something ended that began at a value of {@link System#nanoTime()}. */
  void tookSince(long began, Kind kind, String... values) {
    Tally tally = tally(kind, values);
    tally.count.increment();
    tally.nanoseconds.add(System.nanoTime() - began);
  }

  private Tally tally(Kind kind, String... values) {
    return tallies.computeIfAbsent(new Series(kind, List.of(values)), series -> new Tally());
  }

  void forEach(BiConsumer<Series, Tally> each) {
    tallies.forEach(each);
  }
}

package org.kommunegraf.release;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What is measured of the releases that are kept. Thread-safe. */
final class ReleaseMeasures {

  final LongAdder switches = new LongAdder();
  final LongAdder hits = new LongAdder();
  private final LongAdder reads = new LongAdder();
  private volatile long loadNanoseconds;
  private final LongAdder readNanoseconds = new LongAdder();

  void loadedSince(long began) {
    loadNanoseconds = System.nanoTime() - began;
  }

  private static double seconds(long nanoseconds) {
    return Duration.ofNanos(nanoseconds).toMillis() / 1_000.0;
  }

  void readSince(long began) {
    reads.increment();
    readNanoseconds.add(System.nanoTime() - began);
  }

  List<Measure> of(KeptReleases kept) {
    return List.of(
        Measure.gauge(
            "kommunegraf.release.number",
            "The number of the release that is answered from",
            () -> kept.isReady() ? kept.current().header().number() : 0),
        Measure.gauge(
            "kommunegraf.release.entities",
            "How many entities that release has",
            () -> kept.isReady() ? kept.current().header().size() : 0),
        Measure.gauge(
            "kommunegraf.release.load.seconds",
            "How long the release took to load that was there at the start",
            () -> seconds(loadNanoseconds)),
        Measure.counter(
            "kommunegraf.release.switches",
            "How often another release took its place",
            switches::sum),
        Measure.gauge(
            "kommunegraf.earlier.releases",
            "Earlier releases in memory, those being read included",
            kept::countEarlier),
        Measure.counter(
            "kommunegraf.earlier.releases.hits",
            "How often an earlier release was asked for that was in memory",
            hits::sum),
        Measure.counter(
            "kommunegraf.earlier.releases.reads",
            "How often an earlier release was read from the store",
            reads::sum),
        Measure.counter(
            "kommunegraf.earlier.releases.reading.seconds",
            "How long these readings took together",
            () -> seconds(readNanoseconds.sum())));
  }
}

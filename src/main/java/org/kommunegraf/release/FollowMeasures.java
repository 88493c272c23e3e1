package org.kommunegraf.release;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is measured of following a store. */
final class FollowMeasures {

  private FollowMeasures() {}

  static List<Measure> of(Supplier<FollowState> state) {
    return List.of(
        Measure.gauge(
            "kommunegraf.store.reachable",
            "1 if the store told what it published when it was last asked, else 0",
            () -> state.get().contact().reachable() ? 1 : 0),
        Measure.counter(
            "kommunegraf.store.polls",
            "How often the store was asked what it published",
            () -> state.get().contact().polls()),
        Measure.counter(
            "kommunegraf.store.polls.failed",
            "How often it told nothing",
            () -> state.get().contact().failed()),
        Measure.gauge(
            "kommunegraf.store.newest",
            "The number of the release that the store published last",
            () -> state.get().newest().number()),
        Measure.counter(
            "kommunegraf.store.loads.failed",
            "How often a newer release could not be loaded",
            () -> state.get().loading().failed()),
        Measure.gauge(
            "kommunegraf.store.load.seconds",
            "How long the last newer release took to load; 0 before the first",
            () -> seconds(state.get().switches().loadTime())),
        Measure.gauge(
            "kommunegraf.store.swap.seconds",
            "How long it then took until requests were answered from it; 0 before the first",
            () -> seconds(state.get().switches().swapTime())));
  }

  private static double seconds(@Nullable Duration time) {
    return time == null ? 0 : time.toNanos() / 1e9;
  }
}

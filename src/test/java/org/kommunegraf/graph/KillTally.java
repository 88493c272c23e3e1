package org.kommunegraf.graph;

import java.util.EnumMap;
import java.util.Map;

/** How many publishers were killed at which step, and what the next process found. */
final class KillTally {

  private final Map<KillStep, int[]> found = new EnumMap<>(KillStep.class);
  private int kills;
  private int processes;
  private int killedWhileOpening;

  /** A process was killed. */
  void process(boolean opening) {
    processes++;
    killedWhileOpening += opening ? 1 : 0;
  }

  /** A publisher was killed at this step. */
  void killed(KillStep step) {
    kills++;
    found.computeIfAbsent(step, s -> new int[3])[0]++;
  }

  /** The next process found the release of a killed publisher, or the one before it. */
  void left(KillStep step, boolean visible) {
    found.computeIfAbsent(step, s -> new int[3])[visible ? 2 : 1]++;
  }

  int kills() {
    return kills;
  }

  /** Of how many the old release was found, or the new one. */
  int found() {
    return found.values().stream().mapToInt(counts -> counts[1] + counts[2]).sum();
  }

  /** A table with a line for each step. */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append("%-42s %6s %6s %6s%n".formatted("killed while", "kills", "old", "new"));
    int[] sum = new int[3];
    found.forEach(
        (step, counts) -> {
          table.append("%-42s %6d %6d %6d%n".formatted(step, counts[0], counts[1], counts[2]));
          for (int i = 0; i < sum.length; i++) {
            sum[i] += counts[i];
          }
        });
    table.append("%-42s %6d %6d %6d%n".formatted("in all", sum[0], sum[1], sum[2]));
    return table
        + "%d processes were killed, %d of them while they opened, looked or published again%n"
            .formatted(processes, killedWhileOpening);
  }
}

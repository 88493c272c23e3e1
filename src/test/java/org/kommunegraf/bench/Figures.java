package org.kommunegraf.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

/** What a benchmark measures of its own process, and says in a line each. */
final class Figures {

  static final double MEGABYTE = 1_000_000;

  private Figures() {}

  static void say(String what, double value, String unit) {
    System.out.println(
        String.format(Locale.ROOT, "%-40s %12.1f %s", what, value, unit).stripTrailing());
  }

  /** Does the work, and says how long it took and what all threads used of the processors. */
  static <T> T timed(String what, Supplier<T> work) {
    long began = System.nanoTime();
    double cpu = processorSeconds();
    T result = work.get();
    say(what, (System.nanoTime() - began) / 1e9, "s");
    say("  processor time", processorSeconds() - cpu, "s");
    return result;
  }

  /** What all threads of this process have used, in seconds. */
  static double processorSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /** What is still in the heap after it was cleaned, in megabytes. */
  static double usedHeap() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }
}

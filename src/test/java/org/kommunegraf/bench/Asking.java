package org.kommunegraf.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Some threads that ask one question after the other, and how long each answer took. */
final class Asking {

  /** Moments are counted in hundredths of a millisecond, which last for almost six hours. */
  static final double PER_MILLISECOND = 100;

  /** A tenth of a second. */
  static final int A_TENTH = 10_000;

  private static final int NANOS = 10_000;
  private static final int PER_SECOND = 100_000;
  private static final int MOST_ANSWERS = 20_000_000;

  private final LongConsumer ask;
  private final AtomicLong next = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();
  private final List<Thread> threads = new ArrayList<>();

  /** For each answer, when it was asked for, and how long that took. */
  private final int[] asked = new int[MOST_ANSWERS];

  private final int[] took = new int[MOST_ANSWERS];
  private final long began = System.nanoTime();

  /**
   * @param ask asks the question of a number, and returns when the answer is there
   */
  Asking(int threads, LongConsumer ask) {
    this.ask = ask;
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(this::askUntilOver, "asking");
      thread.setDaemon(true);
      thread.start();
      this.threads.add(thread);
    }
  }

  private void askUntilOver() {
    while (!over.get()) {
      int number = (int) next.getAndIncrement();
      int from = now();
      ask.accept(number);
      asked[number] = from;
      took[number] = now() - from;
    }
  }

  /** Hundredths of a millisecond since the start. */
  int now() {
    return (int) ((System.nanoTime() - began) / NANOS);
  }

  /** How many were asked for so far. */
  long answers() {
    return next.get();
  }

  void stop() {
    over.set(true);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Says how many answers there were between two moments, and how long they took; to be called when
   * stopped.
   */
  void report(String what, int from, int to) {
    int[] times = new int[(int) next.get()];
    int count = 0;
    for (int i = 0; i < times.length; i++) {
      if (asked[i] + took[i] >= from && asked[i] <= to) {
        times[count++] = took[i];
      }
    }
    int[] sorted = Arrays.copyOf(times, count);
    Arrays.sort(sorted);
    System.out.println(
        count == 0
            ? String.format("%-40s no answer", what)
            : String.format(
                Locale.ROOT,
                "%-40s %12.1f answers/s, ms: p50 %.2f, p99 %.2f, slowest %.1f",
                what,
                count / ((to - from) / (double) PER_SECOND),
                sorted[count / 2] / PER_MILLISECOND,
                sorted[(int) (count * 0.99)] / PER_MILLISECOND,
                sorted[count - 1] / PER_MILLISECOND));
  }
}

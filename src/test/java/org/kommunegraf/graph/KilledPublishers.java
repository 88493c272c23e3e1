package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Kills publishers (SIGKILL) at random moments; the next process looks at what they left, and is
 * killed in turn. Several in a row publish to one store, so that some are killed while they remove
 * what another left.
 */
final class KilledPublishers {

  private static final int PROCESSES_OF_A_ROUND = 6;
  private static final int SECONDS = 1_800;
  private static final int KILLED = 128 + 9;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(KilledPublishers::daemon);
  private final KillPlace place;
  private final Consumer<String> told;
  private final KillTally tally = new KillTally();
  private final List<KilledStore> stores = new ArrayList<>();
  private long millisToGate = 5_000;

  /**
   * @param told hears of each killed publisher, in a line
   */
  KilledPublishers(KillPlace place, Consumer<String> told) {
    this.place = place;
    this.told = told;
  }

  /**
   * Goes on until so many were killed.
   *
   * @param seed makes what is published and the moments of the first round; the next round's is one
   *     more
   * @throws AssertionError with the round's seed and the moment, if a store is not as it must be
   */
  KillTally kill(int kills, long seed) {
    for (long round = seed; tally.kills() < kills; round++) {
      startRound();
      Random random = new Random(round);
      for (int i = 0; i < PROCESSES_OF_A_ROUND && tally.kills() < kills; i++) {
        killOne(round, random, kills - tally.kills());
      }
      // One that is not killed looks at what the last ones left, and publishes it again.
      run(round, stores.stream().map(KilledStore::lastTask).toList(), false, -1);
    }
    return tally;
  }

  private void startRound() {
    place.startAnew();
    stores.clear();
    for (int i = 0; i < place.stores(); i++) {
      stores.add(new KilledStore(tally));
    }
  }

  private void killOne(long round, Random random, int most) {
    boolean opening = random.nextInt(10) == 0;
    List<KillTask> tasks = new ArrayList<>();
    for (KilledStore store : stores) {
      tasks.add(store.task(random, tasks.size() < most));
    }
    long millis =
        opening ? random.nextLong(millisToGate) : random.nextInt(40 + 100 * stores.size());
    run(round, tasks, opening, millis);
    tally.process(opening);
    stores.forEach(KilledStore::killed);
    told.accept(
        "seed %d, killed %d ms after %s: %s"
            .formatted(round, millis, opening ? "the start" : "the gate was opened", stores));
  }

  /**
   * Runs a process.
   *
   * @param millis when to kill it after its start or, if not while it opens, after the gate was
   *     opened; negative for never
   */
  private void run(long round, List<KillTask> tasks, boolean opening, long millis) {
    if (place.isLookedAtFromOutside()) {
      look(round, tasks);
      if (tasks.stream().noneMatch(KillTask::publishes)) {
        return;
      }
    }
    try {
      Path errors = Files.createTempFile("publisher", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command(round, tasks)).redirectError(errors.toFile());
      builder.environment().put(PublisherProcess.PASSWORD, place.password());
      Process process = builder.start();
      ScheduledFuture<?> end = clock.schedule(process::destroyForcibly, SECONDS, TimeUnit.SECONDS);
      try (BufferedReader said = process.inputReader()) {
        boolean killed = opening || hearUntilGate(said, millis >= 0);
        if (killed) {
          Thread.sleep(millis);
          process.toHandle().destroyForcibly(); // the process itself would forget what it said
        }
        said.lines().forEach(this::hear); // what was still on its way
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
            .as(
                "exit code; seed %d, tasks %s, come to %s; it said: %s",
                round, tasks, stores, Files.readString(errors))
            .isIn(killed ? List.of(KILLED, 0) : List.of(0)); // it may be faster than the kill
      } finally {
        end.cancel(false);
        process.destroyForcibly();
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void look(long round, List<KillTask> tasks) {
    KillLook look = new KillLook(place, round, this::hear);
    for (int store = 0; store < tasks.size(); store++) {
      try (Cypher cypher = place.open(store)) {
        look.at(store, cypher, tasks.get(store));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + round + ", " + stores + ": " + e.getMessage(), e);
      }
    }
  }

  /** Whether it stands at the gate; otherwise it has ended by itself. */
  private boolean hearUntilGate(BufferedReader said, boolean stop) throws IOException {
    long start = System.nanoTime();
    String line;
    while ((line = said.readLine()) != null) {
      if (stop && line.equals("gate")) {
        millisToGate = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return true;
      }
      hear(line);
    }
    return false;
  }

  private void hear(String line) {
    String[] words = line.split(" ");
    if (words.length > 1) {
      stores.get(Integer.parseInt(words[0])).hear(words[1], words.length > 2 ? words[2] : "");
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "end of a publisher that hangs");
    thread.setDaemon(true);
    return thread;
  }

  /** As the launcher starts the program. */
  private List<String> command(long seed, List<KillTask> tasks) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Neo4jLibraries.java(),
                "-Xms192m",
                "-Xmx1200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // many stores in one process fill the usual cache, and Java would say so in between
                "-XX:ReservedCodeCacheSize=240m",
                "-Xlog:disable",
                "-Xlog:all=warning:stderr"));
    for (String opened : List.of("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), PublisherProcess.class.getName()));
    command.addAll(place.arguments());
    command.add(String.valueOf(seed));
    tasks.stream().map(KillTask::toString).forEach(command::add);
    return command;
  }
}

package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A program that looks at what killed publishers left, publishes again, and is then killed in turn.
 * It says each step on standard output before it does it.
 *
 * <p>Arguments: {@code embedded FOLDER} or {@code server ADDRESS}, a seed, and a {@link KillTask}
 * for each store. Lines: {@code STORE WORD [DETAIL]}, and {@code gate} when every publisher waits
 * at its transaction; at this word the gate opens.
 */
final class PublisherProcess {

  /** The environment variable with the password. */
  static final String PASSWORD = "PUBLISHER_PASSWORD";

  private final KillPlace place;
  private final KillLook look;
  private final List<KillTask> tasks;
  private final CountDownLatch open = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private PublisherProcess(KillPlace place, long seed, List<KillTask> tasks) {
    this.place = place;
    this.look = new KillLook(place, seed, PublisherProcess::say);
    this.tasks = tasks;
  }

  public static void main(String[] arguments) throws Exception {
    KillPlace place =
        KillPlace.of(arguments[0], arguments[1], String.valueOf(System.getenv(PASSWORD)));
    List<KillTask> tasks = List.of(arguments).stream().skip(3).map(KillTask::parse).toList();
    new PublisherProcess(place, Long.parseLong(arguments[2]), tasks).run();
    System.exit(0);
  }

  private void run() throws Exception {
    Map<Integer, Cypher> cyphers = new TreeMap<>();
    for (int store = 0; store < tasks.size(); store++) {
      if (tasks.get(store).isOpened()) {
        Cypher cypher = place.open(store);
        cyphers.put(store, cypher);
        if (!place.isLookedAtFromOutside()) {
          look.at(store, cypher, tasks.get(store));
        }
      }
    }
    List<KillGate> gates = new ArrayList<>();
    List<Future<?>> publishers = new ArrayList<>();
    for (int store = 0; store < tasks.size(); store++) {
      if (tasks.get(store).publishes()) {
        KillGate gate = gate(store, cyphers.get(store));
        gates.add(gate);
        publishers.add(threads.submit(publishing(store, gate)));
      }
    }
    for (KillGate gate : gates) {
      gate.awaitArrival();
    }
    say("gate");
    open.countDown();
    for (Future<?> publisher : publishers) {
      publisher.get();
    }
    cyphers.values().forEach(Cypher::close);
  }

  private KillGate gate(int store, Cypher cypher) {
    int transaction = tasks.get(store).transaction();
    return new KillGate(cypher, transaction, step -> say(store + " step " + step.name()), open);
  }

  private Runnable publishing(int store, KillGate gate) {
    int next = tasks.get(store).next();
    say(store + " publishes " + next);
    return () -> {
      try {
        look.publish(place.forPublishing(gate), gate, next);
        say(store + " step " + KillStep.DONE.name());
      } finally {
        gate.close();
      }
    };
  }

  private static void say(String line) {
    System.out.println(line); // flushes at once
  }
}

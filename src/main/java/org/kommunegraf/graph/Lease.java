package org.kommunegraf.graph;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The turn of the one publisher of a shared store, and the Cypher with which it writes.
 *
 * <p>It is a node {@code :Lease {single, token, step, holder, since, until}}. Time is the server's.
 * Each transaction of the holder first locks the node and asks whether the token is still there, so
 * that a publisher who slept through the end of its lease, and lost it, can write nothing more.
 * {@code step} counts these transactions: the driver repeats one whose end it did not see, and the
 * step says whether it had been done.
 */
final class Lease implements Cypher {

  /** How long after its last sign of life a publisher counts as dead. */
  static final Duration USUAL = Duration.ofSeconds(30);

  private static final String ONE_ONLY =
      "CREATE CONSTRAINT one_lease IF NOT EXISTS FOR (l:Lease) REQUIRE l.single IS UNIQUE";

  // A property that is read before it is written is read before the lock is there: so first a
  // statement that writes.
  private static final String LOCK = "MATCH (l:Lease {single: true}) SET l.locked = true";

  private static final String TAKE =
      """
      MATCH (l:Lease {single: true})
      WITH l, datetime.realtime().epochMillis AS now
      WHERE l.until IS NULL OR l.until < now
      SET l.token = $token, l.step = 0, l.holder = $holder, l.since = now, l.until = now + $millis
      RETURN 1
      """;
  private static final String STEP =
      """
      MATCH (l:Lease {single: true, token: $token})
      WHERE l.step = $step - 1
      SET l.step = $step, l.until = datetime.realtime().epochMillis + $millis
      RETURN 1
      """;
  private static final String RENEW =
      """
      MATCH (l:Lease {single: true, token: $token})
      SET l.until = datetime.realtime().epochMillis + $millis
      RETURN 1
      """;
  private static final String GIVE_BACK =
      """
      MATCH (l:Lease {single: true, token: $token})
      REMOVE l.token, l.until
      """;
  private static final String STEPS_DONE =
      "MATCH (l:Lease {single: true, token: $token}) RETURN l.step";
  private static final String HOLDER =
      """
      MATCH (l:Lease {single: true})
      RETURN coalesce(l.holder, 'nobody') AS holder, coalesce(l.since, 0) AS since,
             coalesce(l.until, 0) - datetime.realtime().epochMillis AS left
      """;

  private final Cypher cypher;
  private final String token = UUID.randomUUID().toString();
  private final Duration duration;
  private final ScheduledExecutorService renewing =
      Executors.newSingleThreadScheduledExecutor(Lease::daemon);
  private long step;

  private Lease(Cypher cypher, Duration duration) {
    this.cypher = cypher;
    this.duration = duration;
  }

  /**
   * Takes the lease for as long as it is kept open.
   *
   * @param duration how long after its last sign of life this publisher counts as dead
   * @throws OvertakenException if another publisher holds it
   */
  static Lease take(Cypher cypher, Duration duration) {
    Lease lease = new Lease(cypher, duration);
    cypher.schema(ONE_ONLY);
    try {
      cypher.write(
          new Statement("MERGE (l:Lease {single: true}) SET l.locked = true", Map.of()),
          Statement.required(TAKE, lease.parameters("holder", holder())));
    } catch (Unmet e) {
      throw taken(cypher);
    }
    lease.keepRenewing();
    return lease;
  }

  private void keepRenewing() {
    long pause = duration.toMillis() / 3;
    Future<?> unused =
        renewing.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
  }

  private Map<String, Object> parameters(String name, Object value) {
    return Map.of("token", token, "millis", duration.toMillis(), name, value);
  }

  private static String holder() {
    String process = "process " + ProcessHandle.current().pid();
    try {
      return process + " on " + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return process;
    }
  }

  private static StoreException taken(Cypher cypher) {
    AtomicReference<String> sentence = new AtomicReference<>("Another publisher was faster.");
    cypher.read(
        HOLDER,
        Map.of(),
        row ->
            sentence.set(
                row.text("holder")
                    + " has been publishing since "
                    + Instant.ofEpochMilli(row.number("since")).truncatedTo(ChronoUnit.SECONDS)
                    + ". Try again when it is done; if it is dead, in "
                    + Math.max(1, row.number("left") / 1000 + 1)
                    + " seconds."));
    return new OvertakenException(
        "One publisher at a time may write to this store: " + sentence.get());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "lease");
    thread.setDaemon(true);
    return thread;
  }

  /** A failure is met by the next transaction of the publisher, which says it. */
  private void renew() {
    try {
      cypher.write(
          new Statement(LOCK, Map.of()),
          new Statement(RENEW, Map.of("token", token, "millis", duration.toMillis())));
    } catch (StoreException e) {
      // the next turn of this timer tries again
    }
  }

  @Override
  public void read(String query, Map<String, Object> parameters, Consumer<Row> row) {
    cypher.read(query, parameters, row);
  }

  @Override
  public long write(Statement... statements) {
    step++;
    Stream<Statement> guard =
        Stream.of(
            new Statement(LOCK, Map.of()), Statement.required(STEP, parameters("step", step)));
    try {
      return cypher.write(Stream.concat(guard, Stream.of(statements)).toArray(Statement[]::new));
    } catch (Unmet e) {
      if (stepsDone() == step) {
        return 1; // so that who repeats until 0 asks once more
      }
      throw lost();
    }
  }

  /** Asked as a writer: the member that leads the cluster knows. */
  private long stepsDone() {
    return cypher.write(new Statement(STEPS_DONE, Map.of("token", token)));
  }

  private static StoreException lost() {
    return new StoreException(
        "This publisher was silent for too long, and another has taken its place. Nothing of it was"
            + " published; import again.");
  }

  @Override
  public void schema(String command) {
    cypher.schema(command);
  }

  /** Gives the lease back; the Cypher below stays open. */
  @Override
  public void close() {
    renewing.shutdown();
    try {
      cypher.write(new Statement(LOCK, Map.of()), new Statement(GIVE_BACK, Map.of("token", token)));
    } catch (StoreException e) {
      // the lease ends by itself, and what failed before is what has to be said
    }
  }
}

package org.kommunegraf.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.ReleaseHeader;

/**
 * Follows a store that others publish to: asks every two seconds what is published, loads what is
 * new beside what is answered from, and switches when it is whole. Whatever fails, answers go on
 * from the release before.
 */
public final class Following implements AutoCloseable {

  private static final int SECONDS_TO_CLOSE = 5;

  private final GraphStore store;
  private final Pace pace;
  private final Consumer<Release> prepare;
  private final Consumer<Release> answerFrom;
  private final FollowLog log = new FollowLog();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "following");
  private final Clock clock = Clock.systemUTC();
  private volatile FollowState state;
  private Release answered;
  private long notLoadedBefore = System.nanoTime();

  private Following(
      GraphStore store,
      Release answered,
      Pace pace,
      Consumer<Release> prepare,
      Consumer<Release> answerFrom) {
    this.store = store;
    this.answered = answered;
    this.pace = pace;
    this.prepare = prepare;
    this.answerFrom = answerFrom;
    this.state = FollowState.from(answered.header(), clock.instant());
    thread.setDaemon(true);
  }

  /**
   * How long is waited.
   *
   * @param poll between one question to the store and the next
   * @param mostPoll the same while the store does not answer, at the longest
   * @param mostLoad between one failed loading of a release and the next, at the longest
   */
  record Pace(Duration poll, Duration mostPoll, Duration mostLoad) {

    static final Pace USUAL =
        new Pace(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1));

    /** Twice as long after each failure. */
    Duration after(long failures, Duration most) {
      Duration grown = poll.multipliedBy(1L << Math.min(failures, 20));
      return grown.compareTo(most) < 0 ? grown : most;
    }
  }

  /**
   * Begins on a thread of its own.
   *
   * @param answered the release that was loaded from the store and is answered from
   * @param prepare makes what the first requests would wait for
   * @param answerFrom lets new requests be answered from a release; others go on as they began
   */
  public static Following of(
      GraphStore store, Release answered, Consumer<Release> prepare, Consumer<Release> answerFrom) {
    return of(store, answered, Pace.USUAL, prepare, answerFrom);
  }

  static Following of(
      GraphStore store,
      Release answered,
      Pace pace,
      Consumer<Release> prepare,
      Consumer<Release> answerFrom) {
    Following following = new Following(store, answered, pace, prepare, answerFrom);
    following.thread.start();
    return following;
  }

  /** How it stands now. */
  public FollowState state() {
    return state;
  }

  /** What those who run a server want to know of following. */
  public List<Measure> measures() {
    return FollowMeasures.of(this::state);
  }

  private void run() {
    long failures = 0;
    try {
      while (!waitFor(pace.after(failures, pace.mostPoll))) {
        failures = turn() ? 0 : failures + 1;
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  private boolean waitFor(Duration pause) throws InterruptedException {
    return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the store told what is published. Nothing that fails in it may end the thread. */
  private boolean turn() {
    Optional<ReleaseHeader> published;
    try {
      published = store.pollPublished();
    } catch (RuntimeException | Error e) {
      lost("The store does not answer; the log says why.", e);
      return false;
    }
    if (published.isEmpty()) {
      lost("The store holds no release any more.", null);
      return false;
    }
    heard(published.get());
    return true;
  }

  private void heard(ReleaseHeader published) {
    Instant now = clock.instant();
    log.reached(state.contact(), now);
    boolean another = !published.isSameAs(state.newest());
    state = state.heard(published, now);
    if (another) {
      notLoadedBefore = System.nanoTime();
    }
    if (!published.isSameAs(answered.header()) && System.nanoTime() - notLoadedBefore >= 0) {
      load(published);
    }
  }

  private void load(ReleaseHeader header) {
    state = state.loadingFrom(clock.instant());
    long begun = System.nanoTime();
    try {
      Release release = Release.load(store, header, answered);
      prepare.accept(release);
      long loaded = System.nanoTime();
      answerFrom.accept(release);
      answered = release;
      state =
          state.switched(
              Duration.ofNanos(loaded - begun), Duration.ofNanos(System.nanoTime() - loaded));
      log.switched(header);
    } catch (RuntimeException | Error e) {
      broken(header, e);
    }
  }

  private void lost(String problem, @Nullable Throwable cause) {
    if (closed.getCount() > 0) {
      state = state.unheard(problem, clock.instant());
      log.lost(problem, cause, answered.header());
    }
  }

  private void broken(ReleaseHeader header, Throwable cause) {
    if (closed.getCount() == 0) {
      return;
    }
    String problem = LoadProblem.sentence(header, cause);
    state = state.broken(problem);
    notLoadedBefore =
        System.nanoTime() + pace.after(state.loading().attempts(), pace.mostLoad).toNanos();
    log.broken(problem, cause, answered.header());
  }

  /** Asks the store no more; to be called before that is closed. */
  @Override
  public void close() {
    closed.countDown();
    thread.interrupt(); // a store that is silent is not waited for
    try {
      thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_CLOSE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

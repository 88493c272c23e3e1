package org.kommunegraf.release;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.ReleaseHeader;

/**
 * The current release, and those before it as far as there is room. An earlier one is read from the
 * store when it is asked for, once for all who ask meanwhile, one release at a time; it leaves
 * again when others need its room. The current one never leaves.
 */
public final class KeptReleases implements Releases, AutoCloseable {

  /**
   * What an entity takes in memory with the indexes over it when it shares nothing: 390 in a graph
   * of a million spends, more where texts are long. One that it shares takes some 50.
   */
  private static final long BYTES_OF_ENTITY = 1_000;

  private static final int SHARE_OF_HEAP = 4;

  /** What is answered from, and what was published up to it. */
  private record State(Release current, List<ReleaseHeader> published) {}

  /** Which release it is, also after the store was emptied and counts from 1 again. */
  private record Key(int number, String sha256) {
    static Key of(ReleaseHeader header) {
      return new Key(header.number(), header.sha256());
    }
  }

  private final long room;
  private final AsyncCache<Key, Release> earlier;

  /** What left, and is still being answered from: it is not read a second time. */
  private final Cache<Key, Release> inUse = Caffeine.newBuilder().weakValues().build();

  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(KeptReleases::readingThread);
  private final ReleaseMeasures measures = new ReleaseMeasures();
  private final Announcements announcements = new Announcements();
  private volatile @Nullable GraphStore store;
  private volatile @Nullable State state;

  /** With room for earlier releases in a quarter of the heap. */
  public KeptReleases() {
    this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_OF_ENTITY);
  }

  /**
   * @param room how many entities all earlier releases together may have
   */
  KeptReleases(long room) {
    this.room = room;
    this.earlier =
        Caffeine.newBuilder()
            .maximumWeight(room)
            .weigher((Key key, Release release) -> weight(release.header()))
            .executor(Runnable::run)
            .buildAsync();
  }

  private static Thread readingThread(Runnable work) {
    Thread thread = new Thread(work, "earlier releases");
    thread.setDaemon(true);
    return thread;
  }

  private static int weight(ReleaseHeader header) {
    return Math.toIntExact(Math.max(1, Math.min(Integer.MAX_VALUE, header.size())));
  }

  /** From now on, earlier releases are read from this store. Blocks. */
  public void readFrom(GraphStore from) {
    store = from;
    State known = state;
    if (known != null) {
      answerFrom(known.current);
    }
  }

  /** Where one hears of a new current release; the first one is none. */
  public Announcements announcements() {
    return announcements;
  }

  /**
   * From now on, the published release of this store, which there must be, is the current one, and
   * earlier ones are read from it too. Blocks.
   */
  public void load(GraphStore from) {
    long began = System.nanoTime();
    Release published = Release.load(from).orElseThrow();
    measures.loadedSince(began);
    readFrom(from);
    answerFrom(published);
  }

  /** What those who run a server want to know of the releases in it. */
  public List<Measure> measures() {
    return measures.of(this);
  }

  int countEarlier() {
    return earlier.asMap().size();
  }

  /**
   * From now on, this release is the current one, which is announced. The one before it stays, as
   * if it had been asked for. Blocks.
   */
  public synchronized void answerFrom(Release release) {
    State before = state;
    GraphStore from = store;
    state =
        new State(
            release, from == null ? List.of(release.header()) : upTo(release, from.listReleases()));
    if (before != null && !before.current.header().isSameAs(release.header())) {
      keep(before.current);
      measures.switches.increment();
      announcements.announce(release);
    }
  }

  private static List<ReleaseHeader> upTo(Release current, List<ReleaseHeader> published) {
    return published.stream()
        .filter(header -> header.number() <= current.header().number())
        .toList();
  }

  private void keep(Release release) {
    if (fits(release.header())) {
      inUse.put(Key.of(release.header()), release);
      earlier.put(Key.of(release.header()), CompletableFuture.completedFuture(release));
    }
  }

  private boolean fits(ReleaseHeader header) {
    return weight(header) <= room;
  }

  /** Whether there is a release to answer from. */
  public boolean isReady() {
    return state != null;
  }

  @Override
  public Release current() {
    return state().current;
  }

  @Override
  public List<ReleaseHeader> published() {
    return state().published;
  }

  private State state() {
    return Objects.requireNonNull(state, "there is no release yet");
  }

  @Override
  public boolean canGive(ReleaseHeader header) {
    return header.number() == current().header().number() || (store != null && fits(header));
  }

  @Override
  public Optional<Release> find(String id) {
    State now = state();
    if (id.equals(now.current.id())) {
      return Optional.of(now.current);
    }
    return now.published.stream()
        .filter(header -> header.id().equals(id))
        .findFirst()
        .filter(this::canGive)
        .map(this::earlier);
  }

  private Release earlier(ReleaseHeader header) {
    CompletableFuture<Release> there = asked(header);
    if (there.isCompletedExceptionally()) {
      earlier.asMap().remove(Key.of(header), there); // the cache does so too, but some time later
      there = asked(header);
    }
    if (!there.isDone() || there.isCompletedExceptionally()) {
      throw new AwaitedRelease(header.id(), there);
    }
    measures.hits.increment();
    return there.join();
  }

  private CompletableFuture<Release> asked(ReleaseHeader header) {
    return earlier.get(Key.of(header), (key, executor) -> inUseOrRead(header));
  }

  private CompletableFuture<Release> inUseOrRead(ReleaseHeader header) {
    Release used = inUse.getIfPresent(Key.of(header));
    return used == null
        ? CompletableFuture.supplyAsync(() -> read(header), reading)
        : CompletableFuture.completedFuture(used);
  }

  private Release read(ReleaseHeader header) {
    GraphStore from = Objects.requireNonNull(store);
    long began = System.nanoTime();
    Release release = Release.load(from, header, current());
    measures.readSince(began);
    inUse.put(Key.of(header), release);
    return release;
  }

  /** Reads no more; to be called before the store is closed. */
  @Override
  public void close() {
    reading.shutdownNow();
  }
}

package org.kommunegraf.release;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.BrokenReleaseException;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.ReleaseHeader;

/**
 * Earlier releases, as far as there is room. One is read from the store when it is asked for, once
 * for all who ask meanwhile, one release at a time; it leaves again when others need its room.
 */
final class EarlierReleases implements AutoCloseable {

  /** Which release it is, also after the store was emptied and counts from 1 again. */
  private record Key(int number, String sha256) {
    static Key of(ReleaseHeader header) {
      return new Key(header.number(), header.sha256());
    }
  }

  private final long room;
  private final ReleaseMeasures measures;
  private final AsyncCache<Key, Release> kept;

  /** What left, and is still being answered from: it is not read a second time. */
  private final Cache<Key, Release> inUse = Caffeine.newBuilder().weakValues().build();

  /** What was read and is not what was published; it is not read again. */
  private final Set<Key> broken = ConcurrentHashMap.newKeySet();

  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(EarlierReleases::readingThread);
  private volatile @Nullable GraphStore store;

  /**
   * @param room how many entities all releases here together may have
   */
  EarlierReleases(long room, ReleaseMeasures measures) {
    this.room = room;
    this.measures = measures;
    this.kept =
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

  void readFrom(GraphStore from) {
    store = from;
  }

  /** How many are in memory, those being read included. */
  int count() {
    return kept.asMap().size();
  }

  private boolean fits(ReleaseHeader header) {
    return weight(header) <= room;
  }

  boolean canGive(ReleaseHeader header) {
    return store != null && fits(header) && !broken.contains(Key.of(header));
  }

  /** Keeps a release as if it had been asked for. */
  void keep(Release release) {
    if (fits(release.header())) {
      inUse.put(Key.of(release.header()), release);
      kept.put(Key.of(release.header()), CompletableFuture.completedFuture(release));
    }
  }

  /**
   * A release that {@link #canGive} said yes to.
   *
   * @param current shares with it what did not change
   * @throws AwaitedRelease if it has to be read first
   */
  Release get(ReleaseHeader header, Release current) {
    CompletableFuture<Release> there = asked(header, current);
    if (there.isCompletedExceptionally()) {
      kept.asMap().remove(Key.of(header), there); // the cache does so too, but some time later
      there = asked(header, current);
    }
    if (!there.isDone() || there.isCompletedExceptionally()) {
      throw new AwaitedRelease(header.id(), there);
    }
    measures.hits.increment();
    return there.join();
  }

  private CompletableFuture<Release> asked(ReleaseHeader header, Release current) {
    return kept.get(Key.of(header), (key, executor) -> inUseOrRead(header, current));
  }

  private CompletableFuture<Release> inUseOrRead(ReleaseHeader header, Release current) {
    Release used = inUse.getIfPresent(Key.of(header));
    return used == null
        ? CompletableFuture.supplyAsync(() -> read(header, current), reading)
        : CompletableFuture.completedFuture(used);
  }

  private Release read(ReleaseHeader header, Release current) {
    long began = System.nanoTime();
    try {
      Release release = Release.load(Objects.requireNonNull(store), header, current);
      measures.readSince(began);
      inUse.put(Key.of(header), release);
      return release;
    } catch (BrokenReleaseException e) {
      broken.add(Key.of(header));
      throw e;
    }
  }

  @Override
  public void close() {
    reading.shutdownNow();
  }
}

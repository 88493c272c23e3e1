package org.kommunegraf.release;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.ReleaseHeader;

/** The current release, which never leaves, and those before it as far as there is room. */
public final class KeptReleases implements Releases, AutoCloseable {

  /**
   * What an entity takes in memory with the indexes over it when it shares nothing: 390 in a graph
   * of a million spends, more where texts are long. One that it shares takes some 50.
   */
  private static final long BYTES_OF_ENTITY = 1_000;

  private static final int SHARE_OF_HEAP = 4;

  /** What is answered from, and what was published up to it. */
  private record State(Release current, List<ReleaseHeader> published) {}

  private final ReleaseMeasures measures = new ReleaseMeasures();
  private final EarlierReleases earlier;
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
    this.earlier = new EarlierReleases(room, measures);
  }

  /** From now on, earlier releases are read from this store. Blocks. */
  public void readFrom(GraphStore from) {
    store = from;
    earlier.readFrom(from);
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
    return earlier.count();
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
      earlier.keep(before.current);
      measures.switches.increment();
      announcements.announce(release);
    }
  }

  private static List<ReleaseHeader> upTo(Release current, List<ReleaseHeader> published) {
    return published.stream()
        .filter(header -> header.number() <= current.header().number())
        .toList();
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
    return header.number() == current().header().number() || earlier.canGive(header);
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
        .map(header -> earlier.get(header, now.current));
  }

  /** Reads no more; to be called before the store is closed. */
  @Override
  public void close() {
    earlier.close();
  }
}

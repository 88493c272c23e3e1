package org.kommunegraf.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.ReleaseHeader;

/**
 * The releases of an open store, each read when it is first asked for and then kept, while the one
 * who asks waits. For commands that ask a few questions; a server has {@link KeptReleases}.
 */
public final class StoredReleases implements Releases {

  private final GraphStore store;
  private final Release current;
  private final List<ReleaseHeader> published;
  private final Map<Integer, Release> earlier = new ConcurrentHashMap<>();

  private StoredReleases(GraphStore store, Release current) {
    this.store = store;
    this.current = current;
    this.published = store.listReleases();
  }

  /** Those of a store; empty if none was ever published. */
  public static Optional<StoredReleases> of(GraphStore store) {
    return Release.load(store).map(current -> new StoredReleases(store, current));
  }

  @Override
  public Release current() {
    return current;
  }

  @Override
  public List<ReleaseHeader> published() {
    return published;
  }

  @Override
  public boolean canGive(ReleaseHeader header) {
    return true;
  }

  @Override
  public Optional<Release> find(String id) {
    return findHeader(id)
        .map(
            header ->
                id.equals(current.id())
                    ? current
                    : earlier.computeIfAbsent(
                        header.number(), number -> Release.load(store, header, current)));
  }
}

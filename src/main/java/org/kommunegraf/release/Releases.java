package org.kommunegraf.release;

import java.util.List;
import java.util.Optional;
import org.kommunegraf.graph.ReleaseHeader;

/**
 * The releases that questions are answered from. One that knows only its current release is a
 * function that gives it.
 */
@FunctionalInterface
public interface Releases {

  /** The release that is answered from unless another is asked for. */
  Release current();

  /** All releases that were published, the newest first. */
  default List<ReleaseHeader> published() {
    return List.of(current().header());
  }

  /** The release with this id, if it was published. */
  default Optional<ReleaseHeader> findHeader(String id) {
    return published().stream().filter(header -> header.id().equals(id)).findFirst();
  }

  /** Whether a published release can be answered from here. */
  default boolean canGive(ReleaseHeader header) {
    return header.id().equals(current().id());
  }

  /**
   * The release with this id; empty if there is none, or it cannot be given.
   *
   * @throws AwaitedRelease if it has to be read first, which has begun
   */
  default Optional<Release> find(String id) {
    return Optional.of(current()).filter(release -> release.id().equals(id));
  }

  /** The same releases, of which this one is answered from. */
  default Releases from(Release release) {
    return new PinnedReleases(release, this);
  }
}

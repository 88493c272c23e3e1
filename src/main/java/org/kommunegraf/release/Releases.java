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
}

package org.kommunegraf.graph;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kommunegraf.model.Canonical;
import org.kommunegraf.model.Entity;

/**
 * Where releases are kept. A release is whole or not there: whoever reads sees the last one that
 * was published to its end, whatever a later publisher has begun.
 *
 * <p>All calls block; keep them off event loops.
 */
public interface GraphStore extends AutoCloseable {

  /** The published release; empty if none was ever published. */
  Optional<ReleaseHeader> findPublished();

  /**
   * The published release, for whoever asks again and again: it is asked for once, with less
   * patience than other calls have, and fails within seconds when the store is silent.
   */
  default Optional<ReleaseHeader> pollPublished() {
    return findPublished();
  }

  /** All releases up to the published one, the newest first. */
  List<ReleaseHeader> listReleases();

  /**
   * What the store holds of a release, in no particular order.
   *
   * @param number a release number up to the published one
   * @param known gives those that are in memory already, which are taken for equal ones
   */
  List<Entity> entities(int number, EntitiesInMemory known);

  /** The same, when nothing of it is in memory. */
  default List<Entity> entities(int number) {
    return entities(number, EntitiesInMemory.NONE);
  }

  /**
   * The entities of a release, held against its hash: a part of a release would give wrong totals.
   *
   * @param known as above
   * @throws BrokenReleaseException if they are not what was published
   */
  default List<Entity> entities(ReleaseHeader release, EntitiesInMemory known) {
    List<Entity> entities = entities(release.number(), known);
    String found = Canonical.sha256(entities);
    if (!found.equals(release.sha256())) {
      throw new BrokenReleaseException(release, found);
    }
    return entities;
  }

  /**
   * Makes these entities the published release. When they equal the published ones, nothing is
   * written.
   *
   * @param entities all entities of the release, whose references resolve among themselves
   * @param imprint who publishes it, and why; it is no part of the release's content
   * @return the release that is published now: the new one, or the one that was there when nothing
   *     changed
   */
  ReleaseHeader publish(Collection<Entity> entities, Imprint imprint, Progress progress);

  /**
   * Publishes as {@link #publish}, but only while a certain release is still the published one.
   * Whoever worked on that release would otherwise undo what another published meanwhile.
   *
   * @param before the release that these entities come from; empty for the first of the store
   * @throws OvertakenException if another was published meanwhile, or is being published; nothing
   *     was written
   */
  ReleaseHeader publishAfter(
      Optional<ReleaseHeader> before,
      Collection<Entity> entities,
      Imprint imprint,
      Progress progress);

  /** Publishes without saying who or why. */
  default ReleaseHeader publish(Collection<Entity> entities, Progress progress) {
    return publish(entities, Imprint.NONE, progress);
  }

  @Override
  void close();
}

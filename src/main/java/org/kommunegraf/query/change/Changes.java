package org.kommunegraf.query.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;
import org.kommunegraf.release.Release;

/**
 * All that differs from one release to another. It keeps ids only, and neither of the releases.
 *
 * @param all the changes, in {@link Change#ORDER}
 */
public record Changes(List<Change> all, Renames renames) {

  /** The changes from one release to a later one. */
  public static Changes between(Release from, Release to) {
    Renames renames = Renames.between(from, to);
    List<Change> all = new ArrayList<>();
    to.entities().forEach(after -> addIfNewOrChanged(after, from, renames, all));
    from.entities()
        .filter(before -> to.findExactly(renames.nameNow(before)) == null)
        .forEach(before -> all.add(removed(before, renames)));
    all.sort(Change.ORDER);
    return new Changes(List.copyOf(all), renames);
  }

  private static void addIfNewOrChanged(
      Entity after, Release from, Renames renames, List<Change> all) {
    Entity before = renames.before(after, from);
    if (before == after) { // releases share what is equal, and equality is costly
      return;
    }
    if (before == null) {
      all.add(new Change(ChangeKind.ADDED, null, after.id(), subject(after)));
    } else if (!before.equals(after) && !new EntityDifference(before, after, renames).isEmpty()) {
      all.add(new Change(ChangeKind.CHANGED, before.id(), after.id(), subject(after)));
    }
  }

  private static Change removed(Entity before, Renames renames) {
    return new Change(ChangeKind.REMOVED, before.id(), null, renames.now(subject(before)));
  }

  private static String subject(Entity entity) {
    return entity instanceof Citation citation ? citation.subject().id() : entity.id();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The ids of what differs in one way, in order. */
  public List<String> ids(ChangeKind kind) {
    return all.stream().filter(change -> change.kind() == kind).map(Change::id).toList();
  }

  /**
   * Those that are wanted.
   *
   * @param kinds the kinds wanted; null for all
   * @param types the constants of the types wanted; null for all
   * @param more what else has to hold
   */
  public List<Change> matching(
      @Nullable Set<ChangeKind> kinds, @Nullable Set<String> types, Predicate<Change> more) {
    Set<Shape> shapes =
        Shape.entities().stream()
            .filter(shape -> types == null || types.contains(shape.constant()))
            .collect(Collectors.toSet());
    return all.stream()
        .filter(change -> kinds == null || kinds.contains(change.kind()))
        .filter(change -> types == null || shapes.contains(change.shape()))
        .filter(more)
        .toList();
  }
}

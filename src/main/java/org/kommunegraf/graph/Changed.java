package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;

/**
 * How the next release differs from the published one.
 *
 * @param next all entities of the next release, in the order of their ids: whoever writes them in
 *     that order goes through the store's indexes from one end to the other
 * @param unchanged the ids of those that stay as they are
 * @param ended the ids of those that the published release has and the next has otherwise or not at
 *     all
 */
record Changed(List<Entity> next, Set<String> unchanged, List<String> ended) {

  /**
   * Compares without ever holding the published release, which may be as large as the next.
   *
   * @param published reads it; null if there is none
   */
  static Changed between(@Nullable EntityLoader published, Collection<Entity> next) {
    Set<String> unchanged = new HashSet<>();
    List<String> ended = new ArrayList<>();
    if (published != null) {
      Map<String, Entity> byId = new HashMap<>();
      next.forEach(entity -> byId.put(entity.id(), entity));
      published.forEach(
          byId::get,
          old -> {
            boolean same = old.equals(byId.get(old.id()));
            (same ? unchanged : ended).add(old.id());
          });
    }
    List<Entity> sorted = next.stream().sorted(Comparator.comparing(Entity::id)).toList();
    return new Changed(sorted, unchanged, ended);
  }

  /** Whether the published release has all entities of the next one as they are, and no others. */
  boolean isNone() {
    return ended.isEmpty() && unchanged.size() == next.size();
  }

  /** The entities that need a version of their own. */
  List<Entity> renewed() {
    return next.stream().filter(entity -> isRenewed(entity.id())).toList();
  }

  boolean isRenewed(String id) {
    return !unchanged.contains(id);
  }
}

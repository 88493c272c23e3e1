package org.kommunegraf.query.change;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.release.Release;

/**
 * What got another id from one release to another. Citations have no former ids; they are named
 * after their subject and take its new name.
 *
 * @param newIds the ids in the later release, by those in the earlier one
 * @param oldIds the same the other way round
 */
record Renames(Map<String, String> newIds, Map<String, String> oldIds) {

  static Renames between(Release from, Release to) {
    Renames renames = new Renames(new HashMap<>(), new HashMap<>());
    to.entities()
        .filter(entity -> !entity.identity().formerIds().isEmpty())
        .filter(entity -> from.findExactly(entity.id()) == null)
        .forEach(entity -> renames.note(entity, from, to));
    return renames;
  }

  private void note(Entity entity, Release from, Release to) {
    for (String former : entity.identity().formerIds()) {
      boolean free = to.findExactly(former) == null && !newIds.containsKey(former);
      if (free && from.findExactly(former) != null) {
        newIds.put(former, entity.id());
        oldIds.put(entity.id(), former);
        return;
      }
    }
  }

  /** The id that an id of the earlier release has in the later one. */
  String now(String id) {
    return newIds.getOrDefault(id, id);
  }

  /** What an entity of the earlier release is called in the later one, if it is there. */
  String nameNow(Entity before) {
    if (!(before instanceof Citation citation)) {
      return now(before.id());
    }
    String subject = newIds.get(citation.subject().id());
    return subject == null ? citation.id() : named(citation, subject);
  }

  /** What an entity of the later release was in the earlier one; null if it was not there. */
  @Nullable Entity before(Entity after, Release from) {
    Entity same = from.findExactly(after.id());
    if (same != null || oldIds.isEmpty()) {
      return same;
    }
    String former =
        after instanceof Citation citation ? formerId(citation) : oldIds.get(after.id());
    return former == null ? null : from.findExactly(former);
  }

  private @Nullable String formerId(Citation citation) {
    String subject = oldIds.get(citation.subject().id());
    return subject == null ? null : named(citation, subject);
  }

  private static String named(Citation citation, String subject) {
    return citation.id().replace(asPath(citation.subject().id()), asPath(subject));
  }

  private static String asPath(String id) {
    return "/" + id.replace(':', '/') + "/";
  }
}

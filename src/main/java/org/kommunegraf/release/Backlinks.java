package org.kommunegraf.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Role;
import org.kommunegraf.model.Shape;

/** Who refers to an entity: the references of all records, the other way round. */
final class Backlinks {

  private record Key(Class<?> source, String relation, String target) {}

  private final Map<Key, Set<Entity>> sources = new HashMap<>();
  private final Map<String, List<Citation>> citations = new HashMap<>();
  private final Map<String, List<HeldRole>> roles = new HashMap<>();

  private Backlinks() {}

  /** The backlinks of entities that come in the order of their ids. */
  static Backlinks of(List<Entity> entities) {
    Backlinks backlinks = new Backlinks();
    entities.forEach(backlinks::add);
    backlinks.citations.values().forEach(list -> list.sort(IN_ORDER_WRITTEN));
    return backlinks;
  }

  private void add(Entity entity) {
    if (entity instanceof Citation citation) {
      citations.computeIfAbsent(citation.subject().id(), id -> new ArrayList<>()).add(citation);
    }
    Shape.references(
        (Record) entity,
        (path, component, reference) ->
            sources
                .computeIfAbsent(
                    new Key(
                        entity.getClass(), String.valueOf(component.relation()), reference.id()),
                    key -> new LinkedHashSet<>())
                .add(entity));
    Component ofRoles = Shape.of(entity).find("roles");
    if (ofRoles != null) {
      addRoles(entity, ofRoles.listOf((Record) entity));
    }
  }

  private void addRoles(Entity subject, List<Object> played) {
    for (int i = 0; i < played.size(); i++) {
      Role role = (Role) played.get(i);
      roles
          .computeIfAbsent(role.actor().id(), id -> new ArrayList<>())
          .add(new HeldRole(subject, i, role));
    }
  }

  /**
   * A citation's id ends in its number under its subject, or under the part of the subject that it
   * supports.
   */
  private static final Comparator<Citation> IN_ORDER_WRITTEN =
      Comparator.comparing((Citation c) -> c.identity().dataset())
          .thenComparing(c -> c.part() == null ? "" : c.part())
          .thenComparingInt(Citation::number);

  <T extends Entity> List<T> entities(Class<T> type, String relation, Entity target) {
    Set<Entity> found = sources.getOrDefault(new Key(type, relation, target.id()), Set.of());
    return found.stream().map(type::cast).toList();
  }

  List<Citation> citations(Entity subject) {
    return List.copyOf(citations.getOrDefault(subject.id(), List.of()));
  }

  List<HeldRole> roles(Entity actor) {
    return List.copyOf(roles.getOrDefault(actor.id(), List.of()));
  }
}

package org.kommunegraf.release;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Role;
import org.kommunegraf.model.Shape;

/** Who refers to an entity: the references of all records, the other way round. */
final class Backlinks {

  private static final String ROLE_OF = "ROLE_OF";
  private static final String CITES = "CITES";

  /** References that one type of record holds in one relation. */
  private record Kind(Class<?> source, String relation) {}

  /**
   * A citation's id ends in its number under its subject, or under the part of the subject that it
   * supports.
   */
  private static final Comparator<Citation> IN_ORDER_WRITTEN =
      Comparator.comparing((Citation c) -> c.identity().dataset())
          .thenComparing(c -> c.part() == null ? "" : c.part())
          .thenComparingInt(Citation::number);

  private final SortedEntities entities;
  private final Map<Kind, ReferencePairs> references = new HashMap<>();

  Backlinks(SortedEntities entities) {
    this.entities = entities;
    Map<Kind, ReferencePairs.Gathering> gathered = new HashMap<>();
    for (int place = 0; place < entities.inOrder().size(); place++) {
      gather(place, entities.at(place), gathered);
    }
    gathered.forEach((kind, pairs) -> references.put(kind, pairs.of(entities)));
  }

  private void gather(int place, Entity entity, Map<Kind, ReferencePairs.Gathering> gathered) {
    Shape.references(
        (Record) entity,
        (path, component, reference) -> {
          int target = entities.placeOf(reference.id());
          if (target != SortedEntities.NOWHERE) {
            gathered
                .computeIfAbsent(
                    new Kind(entity.getClass(), String.valueOf(component.relation())),
                    kind -> new ReferencePairs.Gathering())
                .add(target, place);
          }
        });
  }

  @SuppressWarnings("unchecked") // the kind says so
  <T extends Entity> List<T> entities(Class<T> type, String relation, Entity target) {
    ReferencePairs pairs = references.get(new Kind(type, relation));
    int place = entities.placeOf(target.id());
    return pairs == null || place == SortedEntities.NOWHERE
        ? List.of()
        : (List<T>) pairs.sources(place);
  }

  List<Citation> citations(Entity subject) {
    List<Citation> citations = entities(Citation.class, CITES, subject);
    return citations.size() < 2 ? citations : citations.stream().sorted(IN_ORDER_WRITTEN).toList();
  }

  List<HeldRole> roles(Entity actor) {
    return references.keySet().stream()
        .filter(kind -> kind.relation().equals(ROLE_OF))
        .flatMap(kind -> entities(kind.source().asSubclass(Entity.class), ROLE_OF, actor).stream())
        .sorted(Comparator.comparing(Entity::id))
        .flatMap(subject -> rolesIn(subject, actor))
        .toList();
  }

  private static Stream<HeldRole> rolesIn(Entity subject, Entity actor) {
    Component roles = Shape.of(subject).find("roles");
    List<Object> played = roles == null ? List.of() : roles.listOf((Record) subject);
    return IntStream.range(0, played.size())
        .mapToObj(i -> new HeldRole(subject, i, (Role) played.get(i)))
        .filter(held -> held.role().actor().id().equals(actor.id()));
  }
}

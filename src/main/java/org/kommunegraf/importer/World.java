package org.kommunegraf.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Entry;
import org.kommunegraf.dataset.Place;
import org.kommunegraf.dataset.Problem;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Ref;

/**
 * All entities as they will be after the import, with the places from which the new ones come, and the problems found so
 * far.
 */
final class World {

  private final Map<String, Entity> entities = new TreeMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, List<Citation>> citations = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  void add(Entity entity) {
    entities.put(entity.id(), entity);
    if (entity instanceof Citation citation) {
      citations.computeIfAbsent(citation.subject().id(), id -> new ArrayList<>()).add(citation);
    }
  }

  /** Adds an entity that was just read. */
  void add(Entity entity, Entry entry) {
    add(entity);
    entries.put(entity.id(), entry);
  }

  Collection<Entity> entities() {
    return entities.values();
  }

  @Nullable Entity find(String id) {
    return entities.get(id);
  }

  /** The entity behind a reference; null when there is no reference, or when it dangles (another check says so). */
  @Nullable <T extends Entity> T find(@Nullable Ref<T> reference, Class<T> type) {
    Entity found = reference == null ? null : entities.get(reference.id());
    return type.isInstance(found) ? type.cast(found) : null;
  }

  /** The entities that were read now; what was published before has been checked before. */
  Stream<Entity> read() {
    return entities.values().stream().filter(entity -> entries.containsKey(entity.id()));
  }

  <T extends Entity> Stream<T> read(Class<T> type) {
    return read().filter(type::isInstance).map(type::cast);
  }

  Stream<Citation> citationsOf(Entity entity) {
    return citations.getOrDefault(entity.id(), List.of()).stream();
  }

  /** Where a part of an entity is written; of an entity that was published before, its dataset. */
  Place placeOf(Entity entity, String path) {
    Entry entry = entries.get(entity.id());
    if (entry == null) {
      return new Place(entity.identity().dataset(), 1);
    }
    return entry.placeOf(entity instanceof Citation citation ? pathOf(citation) : path);
  }

  /** Where a citation stands under its subject; its id ends in its number there. */
  private static String pathOf(Citation citation) {
    int number = Integer.parseInt(citation.id().substring(citation.id().lastIndexOf('/') + 1));
    return (citation.part() == null ? "" : citation.part() + "/") + "citations/" + (number - 1);
  }

  /** Notes a problem with a part of an entity. */
  void problem(Entity entity, String path, String sentence) {
    problem(placeOf(entity, path), entity.id() + (path.isEmpty() ? "" : ", " + path) + ": " + sentence);
  }

  void problem(Place place, String sentence) {
    problems.add(new Problem(place, sentence));
  }

  List<Problem> problems() {
    return problems.stream().sorted().distinct().toList();
  }
}

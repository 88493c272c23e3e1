package org.kommunegraf.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Entry;
import org.kommunegraf.dataset.Place;
import org.kommunegraf.dataset.Problem;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Ref;

/**
 * All entities as they will be after the import, with the places from which the new ones come, and
 * the problems found so far.
 */
final class World {

  private final boolean hasAllFiles;
  private final Map<String, Entity> entities = new TreeMap<>();
  private final Map<String, Entity> partialById = new TreeMap<>();
  private final List<Entity> partial = new ArrayList<>();
  private final IdentityHashMap<Entity, Entry> entries = new IdentityHashMap<>();
  private final Map<String, List<Citation>> citations = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> faulty = new HashSet<>();

  /**
   * @param hasAllFiles whether all files were looked into, so that an id which is nowhere is
   *     missing
   */
  World(boolean hasAllFiles) {
    this.hasAllFiles = hasAllFiles;
  }

  void add(Entity entity) {
    entities.put(entity.id(), entity);
    if (entity instanceof Citation citation) {
      citations.computeIfAbsent(citation.subject().id(), id -> new ArrayList<>()).add(citation);
    }
  }

  /** Adds an entity that was just read. */
  void add(Entity entity, Entry entry) {
    add(entity);
    entries.put(entity, entry);
  }

  /**
   * Adds what is wrong already: an entry that could not be read whole, or that nothing declares.
   * Its references are checked and references to it hold, so that one mistake is not told twice;
   * otherwise it does not count.
   */
  void addPartial(Entry entry) {
    Stream.concat(Stream.of(entry.entity()), entry.citations().stream())
        .forEach(
            entity -> {
              partial.add(entity);
              partialById.putIfAbsent(entity.id(), entity);
              entries.put(entity, entry);
            });
  }

  Collection<Entity> entities() {
    return entities.values();
  }

  /** What was read, but not whole. */
  Collection<Entity> partialEntities() {
    return partial;
  }

  /** Whether nothing declares that id, not even an entry or file that could not be read. */
  boolean isMissing(String id) {
    return hasAllFiles && find(id) == null;
  }

  /** The entity of that id, be it whole or not. */
  @Nullable Entity find(String id) {
    Entity whole = entities.get(id);
    return whole != null ? whole : partialById.get(id);
  }

  /**
   * The entity behind a reference; null when there is no reference, or when it dangles (another
   * check says so).
   */
  @Nullable <T extends Entity> T find(@Nullable Ref<T> reference, Class<T> type) {
    Entity found = reference == null ? null : entities.get(reference.id());
    return type.isInstance(found) ? type.cast(found) : null;
  }

  boolean isRead(Entity entity) {
    return entries.containsKey(entity);
  }

  /** The entities that were read now. */
  Stream<Entity> read() {
    return entities.values().stream().filter(this::isRead);
  }

  <T extends Entity> Stream<T> read(Class<T> type) {
    return read().filter(type::isInstance).map(type::cast);
  }

  /**
   * What was published before, then what was read, in the order of the files: of two that clash,
   * the later is at fault.
   */
  Stream<Entity> oldestFirst(Predicate<Entity> wanted) {
    return entities.values().stream()
        .filter(wanted)
        .sorted(
            Comparator.<Entity, Boolean>comparing(this::isRead)
                .thenComparing(entity -> placeOf(entity, "")));
  }

  Stream<Citation> citationsOf(Entity entity) {
    return citations.getOrDefault(entity.id(), List.of()).stream();
  }

  /**
   * Where a part of an entity is written; of an entity that was published before, the folder that
   * declares it.
   */
  Place placeOf(Entity entity, String path) {
    Entry entry = entries.get(entity);
    return entry == null
        ? new Place(entity.identity().dataset(), 0)
        : entry.placeOf(pathOf(entity, path));
  }

  /** Notes a problem with a part of an entity; a citation is a part of its subject. */
  void problem(Entity entity, String path, String sentence) {
    String subject = entity instanceof Citation citation ? citation.subject().id() : entity.id();
    faulty.add(subject);
    String part = pathOf(entity, path);
    problem(placeOf(entity, path), subject + (part.isEmpty() ? "" : ", " + part) + ": " + sentence);
  }

  /** Whether a problem with the entity or one of its citations was noted already. */
  boolean isFaulty(Entity entity) {
    return faulty.contains(entity.id());
  }

  void problem(Place place, String sentence) {
    problems.add(new Problem(place, sentence));
  }

  List<Problem> problems() {
    return problems.stream().sorted().distinct().toList();
  }

  /** The way to a part from the entity that holds it; a citation's id ends in its number there. */
  private static String pathOf(Entity entity, String path) {
    if (!(entity instanceof Citation citation)) {
      return path;
    }
    return citation.path() + (path.isEmpty() ? "" : "/" + path);
  }
}

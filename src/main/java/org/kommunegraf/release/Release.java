package org.kommunegraf.release;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.EntitiesInMemory;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.graph.StoreException;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Ref;

/**
 * One published release: all its entities, and who refers to whom. Nothing in it ever changes, so
 * any number of threads may read it.
 *
 * <p>Every list it gives is in the order of ids, unless it is the order in which a record lists its
 * references.
 */
public final class Release {

  private final ReleaseHeader header;
  private final SortedEntities entities;
  private final Map<Class<?>, List<Entity>> byType;
  private final Backlinks backlinks;
  private final Map<String, Municipality> byCode;
  private final Map<Class<?>, Derived<?>> derived = new ConcurrentHashMap<>();

  private Release(ReleaseHeader header, Collection<Entity> entities) {
    this.entities = new SortedEntities(entities);
    List<Entity> sorted = this.entities.inOrder();
    this.header = header.counting(sorted);
    this.byType =
        sorted.stream()
            .collect(
                Collectors.groupingBy(
                    Entity::getClass, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    this.backlinks = new Backlinks(this.entities);
    this.byCode =
        all(Municipality.class).stream()
            .filter(m -> m.code() != null && m.country() != null)
            .collect(Collectors.toUnmodifiableMap(this::codeKey, m -> m));
  }

  /**
   * The published release of a store; empty if none was ever published.
   *
   * @throws StoreException if it cannot be read, or is not what was published
   */
  public static Optional<Release> load(GraphStore store) {
    return store
        .findPublished()
        .map(header -> of(header, store.entities(header, EntitiesInMemory.NONE)));
  }

  /**
   * A release of a store, to be held beside another one: each entity that is equal to one of the
   * other is that same object, so that both together take little more memory than one, and are
   * compared at once.
   *
   * @throws StoreException if it cannot be read, or is not what was published
   */
  public static Release load(GraphStore store, ReleaseHeader header, Release other) {
    return of(header, store.entities(header, other.entities::find));
  }

  /** A release of these entities, whose references resolve among themselves. */
  public static Release of(ReleaseHeader header, Collection<Entity> entities) {
    return new Release(header, entities);
  }

  public ReleaseHeader header() {
    return header;
  }

  /** The id under which the release can be asked for again: {@code release:3}. */
  public String id() {
    return header.id();
  }

  /** The entity with this id, or that had it before it was renamed. */
  public Optional<Entity> find(String id) {
    return Optional.ofNullable(entities.find(id));
  }

  /** The entity that has this id now; null if there is none, or it has another id since. */
  public @Nullable Entity findExactly(String id) {
    int place = entities.placeOf(id);
    return place == SortedEntities.NOWHERE ? null : entities.at(place);
  }

  /** All entities, those of a type together. */
  public Stream<Entity> entities() {
    return byType.values().stream().flatMap(List::stream);
  }

  /** The entity that a reference names; null for no reference. */
  public <T extends Entity> @Nullable T follow(@Nullable Ref<T> reference) {
    return reference == null ? null : get(reference);
  }

  /** The entities that references name, in their order. */
  public <T extends Entity> List<T> follow(List<Ref<T>> references) {
    return references.stream().map(this::get).toList();
  }

  @SuppressWarnings("unchecked") // the importer checked the types of all references
  private <T extends Entity> T get(Ref<T> reference) {
    return (T) Objects.requireNonNull(entities.find(reference.id()), reference.id());
  }

  /** All entities of a type. */
  @SuppressWarnings("unchecked") // grouped by class
  public <T extends Entity> List<T> all(Class<T> type) {
    return (List<T>) byType.getOrDefault(type, List.of());
  }

  /** The municipality with this code in its country's register. */
  public Optional<Municipality> findMunicipality(CountryCode country, String code) {
    return Optional.ofNullable(byCode.get(country + " " + code));
  }

  private String codeKey(Municipality municipality) {
    Country country = Objects.requireNonNull(follow(municipality.country()));
    return country.code() + " " + municipality.code();
  }

  /** The entities of a type that refer to this one by a relation. */
  public <T extends Entity> List<T> referring(Class<T> type, String relation, Entity target) {
    return backlinks.entities(type, relation, target);
  }

  /**
   * The citations that support an entity's fields, those of its parts included, in the order
   * written.
   */
  public List<Citation> citationsOf(Entity entity) {
    return backlinks.citations(entity);
  }

  /**
   * Something that follows from the whole release, such as an index of names. It is computed when
   * it is first asked for, and only once; until then it costs nothing.
   *
   * @param type what is asked for; there is one of each type
   * @param from computes it; may itself ask for other things that follow from the release
   */
  public <T> T once(Class<T> type, Function<Release, T> from) {
    return type.cast(derived.computeIfAbsent(type, t -> new Derived<>(from)).get(this));
  }

  /**
   * Computed outside of the map that holds it, since a map may not be asked while it is computing.
   */
  private static final class Derived<T> {
    private final Function<Release, T> from;
    private @Nullable T value;

    Derived(Function<Release, T> from) {
      this.from = from;
    }

    synchronized T get(Release release) {
      if (value == null) {
        value = from.apply(release);
      }
      return value;
    }
  }

  /** What is left unsaid about an entity. */
  public List<Gap> gapsAbout(Entity entity) {
    return referring(Gap.class, "GAP_ABOUT", entity);
  }

  /** The roles that an actor plays. */
  public List<HeldRole> rolesOf(Entity actor) {
    return backlinks.roles(actor);
  }
}

package org.kommunegraf.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.dataset.Entry;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.Shape;

/**
 * Puts together what several folders say of one entity. One folder declares it; others add names and citations. For types
 * that have nothing but names (a platform, a theme) the first folder declares, {@code reference} before all others.
 */
final class Merge {

  /** The folder whose declarations come first where several could be one. */
  private static final String REFERENCE = "reference";

  private static final Comparator<Entry> DECLARER_FIRST =
      Comparator.comparing(Entry::addition)
          .thenComparing(entry -> !entry.folder().equals(REFERENCE))
          .thenComparing(Entry::folder)
          .thenComparing(Entry::place);

  private final World world = new World();
  private final Map<String, Entity> before;
  private final Set<String> readFolders;
  private final Map<String, String> folderOfDocument = new HashMap<>();

  private Merge(Dataset dataset, Collection<Entity> published) {
    this.before = published.stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    this.readFolders = Set.copyOf(dataset.folders());
    published.stream().filter(e -> e.id().startsWith("document:"))
        .forEach(e -> folderOfDocument.put(e.id(), e.identity().dataset()));
  }

  static World of(Dataset dataset, Collection<Entity> published) {
    Merge merge = new Merge(dataset, published);
    merge.keepOthers(published);
    Map<String, List<Entry>> byId = new LinkedHashMap<>();
    dataset.entries().stream().sorted(DECLARER_FIRST)
        .forEach(entry -> byId.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(entry));
    byId.values().forEach(merge::join);
    return merge.world;
  }

  /** Keeps what other folders said, without the names that the read folders had added. */
  private void keepOthers(Collection<Entity> published) {
    published.stream()
        .filter(entity -> !readFolders.contains(entity.identity().dataset()))
        .forEach(entity -> world.add(withNames(entity, namesOfOthers(entity))));
  }

  private void join(List<Entry> entries) {
    Entry first = entries.get(0);
    refuseDuplicates(entries);
    Entity kept = world.find(first.id());
    boolean declares = kept == null && declares(first);
    if (kept == null && !declares) {
      world.problem(first.place(), first.id() + ": only names and citations are given, but no folder declares it; write its"
          + " required fields (" + requiredFields(first) + ") or correct the id");
    }
    if (kept != null && !first.addition()) {
      world.problem(first.place(), first.id() + ": the folder " + kept.identity().dataset()
          + " declares it already; give only names and citations here");
    }
    Entity base = kept != null ? kept : first.entity();
    world.add(withNames(base, names(kept, entries)), first);
    entries.stream().flatMap(entry -> entry.citations().stream().map(citation -> Map.entry(citation, entry)))
        .forEach(cited -> world.add(cited.getKey(), cited.getValue()));
  }

  private static boolean declares(Entry entry) {
    return !entry.addition() || Shape.of(entry.entity()).components().stream().noneMatch(Component::required);
  }

  private static String requiredFields(Entry entry) {
    return Shape.of(entry.entity()).components().stream()
        .filter(Component::required).map(Component::name).collect(Collectors.joining(", "));
  }

  private void refuseDuplicates(List<Entry> entries) {
    Map<String, Entry> byFolder = new HashMap<>();
    for (Entry entry : entries) {
      Entry other = byFolder.putIfAbsent(entry.folder(), entry);
      if (other != null) {
        world.problem(entry.place(), entry.id() + ": the id stands in this folder already, at " + other.place()
            + "; keep one entry, or give the other an id of its own");
      }
    }
    entries.stream().skip(1).filter(entry -> !entry.addition()).forEach(entry ->
        world.problem(entry.place(), entry.id() + ": it is declared already at " + entries.get(0).place()
            + "; keep its fields in one folder and give only names and citations in the other"));
  }

  /** The names of the declaration, then those of others: published ones that stay, and additions in the order of folders. */
  private List<LocalName> names(@Nullable Entity kept, List<Entry> entries) {
    List<LocalName> names = new ArrayList<>(kept == null ? List.of() : kept.names());
    for (Entry entry : entries) {
      if (entry != entries.get(0) || kept != null) {
        refuseSuppliedNames(entry);
      }
      names.addAll(entry.entity().names());
    }
    Entity published = before.get(entries.get(0).id());
    if (kept == null && published != null) {
      names.addAll(namesOfOthers(published).stream().filter(name -> name.document() != null).toList());
    }
    return names.stream().distinct().toList();
  }

  private void refuseSuppliedNames(Entry entry) {
    if (entry.entity().names().stream().anyMatch(name -> name.kind() == NameKind.SUPPLIED)) {
      world.problem(entry.placeOf("names"), entry.id() + ": a folder that only adds to an entity gives the names that its"
          + " document uses; write SUPPLIED names where the entity is declared");
    }
  }

  private List<LocalName> namesOfOthers(Entity entity) {
    return entity.names().stream()
        .filter(name -> name.document() == null
            || !readFolders.contains(folderOfDocument.getOrDefault(name.document().id(), "")))
        .toList();
  }

  private static Entity withNames(Entity entity, List<LocalName> names) {
    return names.equals(entity.names()) ? entity : Shape.with(entity, "names", names);
  }

  /** The ids that could have been meant by an unknown one: those of the same type before all others. */
  static Stream<String> likelyIds(World world, String id) {
    String prefix = id.substring(0, id.indexOf(':') + 1);
    return world.entities().stream().map(Entity::id).filter(known -> known.startsWith(prefix));
  }
}

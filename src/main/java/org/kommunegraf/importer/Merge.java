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
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Dataset;
import org.kommunegraf.dataset.Entry;
import org.kommunegraf.dataset.Place;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Shape;

/**
 * Puts together what several folders say of one entity. One folder declares it; others add names
 * and citations. For types that have nothing but names (a platform, a theme) the first folder
 * declares, {@code reference} before all others.
 */
final class Merge {

  /** The folder whose declarations come first where several could be one. */
  private static final String REFERENCE = "reference";

  private static final Comparator<Entry> DECLARER_FIRST =
      Comparator.comparing(Entry::addition)
          .thenComparing(entry -> !entry.folder().equals(REFERENCE))
          .thenComparing(Entry::folder)
          .thenComparing(Entry::place);

  private final World world;
  private final Map<String, Entity> before;
  private final Set<String> readFolders;
  private final DocumentFolders documents;

  private Merge(Dataset dataset, Collection<Entity> published) {
    this.world = new World(dataset.hasAllFiles());
    this.before = published.stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    this.readFolders = Set.copyOf(dataset.folders());
    this.documents = new DocumentFolders(dataset, published);
  }

  static World of(Dataset dataset, Collection<Entity> published) {
    Merge merge = new Merge(dataset, published);
    merge.keepOthers(published);
    dataset.entries().stream().filter(entry -> !entry.whole()).forEach(merge.world::addPartial);
    Map<String, List<Entry>> byId = new LinkedHashMap<>();
    dataset.entries().stream()
        .filter(Entry::whole)
        .sorted(DECLARER_FIRST)
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
    Entity kept = keptOf(first.id());
    if (kept == null && !declares(first)) {
      refuseUndeclared(first);
      entries.forEach(world::addPartial);
      return;
    }
    List<Entry> accepted = accepted(entries, kept);
    if (accepted.isEmpty()) {
      return;
    }
    MergedNames names =
        new MergedNames(documents, kept == null ? first.folder() : kept.identity().dataset());
    Entity published = before.get(first.id());
    if (kept != null) {
      names.add(kept.names());
    } else if (published != null) {
      names.add(namesOfOthers(published).stream().filter(name -> name.document() != null).toList());
    }
    accepted.forEach(entry -> names.add(entry, world));
    Entry base = kept == null ? first : addedTo(kept);
    world.add(withNames(base.entity(), names.names()), names.placedIn(base));
    accepted.forEach(entry -> entry.citations().forEach(citation -> world.add(citation, entry)));
  }

  private @Nullable Entity keptOf(String id) {
    Entity published = before.get(id);
    return published == null || readFolders.contains(published.identity().dataset())
        ? null
        : world.find(id);
  }

  /** A published entity to which the read folders add. */
  private static Entry addedTo(Entity kept) {
    return new Entry(
        new Place(kept.identity().dataset(), 0), kept, false, true, List.of(), Map.of());
  }

  private static boolean declares(Entry entry) {
    return !entry.addition() || requiredFields(entry).isEmpty();
  }

  private static String requiredFields(Entry entry) {
    return Shape.of(entry.entity()).components().stream()
        .filter(Component::required)
        .map(Component::name)
        .collect(Collectors.joining(", "));
  }

  private void refuseUndeclared(Entry entry) {
    if (world.isMissing(entry.id())) {
      world.problem(
          entry.place(),
          ("%s: only names and citations are given, but no folder declares it; write its"
                  + " required fields (%s), or correct the id")
              .formatted(entry.id(), requiredFields(entry)));
    }
  }

  /**
   * The entries that may stand beside each other: one declaration, and one addition from each other
   * folder.
   */
  private List<Entry> accepted(List<Entry> entries, @Nullable Entity kept) {
    List<Entry> accepted = new ArrayList<>();
    Map<String, Entry> byFolder = new HashMap<>();
    for (Entry entry : entries) {
      Entry other = byFolder.putIfAbsent(entry.folder(), entry);
      if (other != null) {
        refuse(
            entry,
            ("the id stands in this folder already, at %s; keep one entry, or give the"
                    + " other an id of its own")
                .formatted(other.place()));
      } else if (kept != null && !entry.addition()) {
        refuse(
            entry,
            ("the folder %s declares it already; give only names and citations here, or"
                    + " take it away there and import both folders")
                .formatted(kept.identity().dataset()));
      } else if (!accepted.isEmpty() && !entry.addition()) {
        refuse(
            entry,
            ("it is declared already at %s; keep its fields in one folder and give only"
                    + " names and citations in the other")
                .formatted(entries.get(0).place()));
      } else {
        accepted.add(entry);
      }
    }
    return accepted;
  }

  private void refuse(Entry entry, String sentence) {
    world.problem(entry.place(), entry.id() + ": " + sentence);
    world.addPartial(entry);
  }

  private List<LocalName> namesOfOthers(Entity entity) {
    return entity.names().stream()
        .filter(name -> name.document() == null || !readFolders.contains(documents.folderOf(name)))
        .toList();
  }

  private static Entity withNames(Entity entity, List<LocalName> names) {
    return names.equals(entity.names()) ? entity : Shape.with(entity, "names", names);
  }
}

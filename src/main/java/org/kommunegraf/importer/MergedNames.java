package org.kommunegraf.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Entry;
import org.kommunegraf.dataset.Place;
import org.kommunegraf.dataset.Quotation;
import org.kommunegraf.model.LocalName;

/**
 * The names that several folders give one entity: those of the declaring folder, then those of the
 * others by folder. The order does not depend on which folder is imported when, so that importing
 * one again changes nothing.
 */
final class MergedNames {

  private final DocumentFolders documents;
  private final String declaring;
  private final List<Given> given = new ArrayList<>();

  private record Given(LocalName name, String folder, @Nullable Place place) {}

  /**
   * @param declaring the folder that declares the entity
   */
  MergedNames(DocumentFolders documents, String declaring) {
    this.documents = documents;
    this.declaring = declaring;
  }

  /** Adds names that are published. */
  void add(List<LocalName> published) {
    published.forEach(
        name ->
            given.add(
                new Given(
                    name, name.document() == null ? declaring : documents.folderOf(name), null)));
  }

  /** Adds the names of an entry, with a problem for each that it may not give. */
  void add(Entry entry, World world) {
    List<LocalName> names = entry.entity().names();
    for (int i = 0; i < names.size(); i++) {
      LocalName name = names.get(i);
      Place place = entry.placeOf("names/" + i);
      String folder = documents.folderOf(name);
      String subject = entry.id() + ", names/" + i + ": ";
      if (name.kind().isOurs() && !entry.folder().equals(declaring)) {
        world.problem(
            place,
            subject
                + ("a folder that only adds to an entity gives the names that its document"
                        + " uses; write SUPPLIED names in the folder %s, which declares it")
                    .formatted(declaring));
      } else if (!folder.isEmpty() && !folder.equals(entry.folder())) {
        world.problem(
            place,
            subject
                + ("the name %s is of a document of the folder %s; write it there, or it is"
                        + " lost when that folder is imported again")
                    .formatted(Quotation.of(name.text()), folder));
      }
      given.add(new Given(name, entry.folder(), place));
    }
  }

  /** The names, each once. */
  List<LocalName> names() {
    return inOrder().stream().map(Given::name).toList();
  }

  /** The entry with the places of all names. */
  Entry placedIn(Entry entry) {
    Map<String, Place> places = new HashMap<>(entry.places());
    places.keySet().removeIf(path -> path.startsWith("names/"));
    List<Given> names = inOrder();
    for (int i = 0; i < names.size(); i++) {
      Place place = names.get(i).place();
      if (place != null) {
        places.put("names/" + i, place);
      }
    }
    return new Entry(
        entry.place(), entry.entity(), entry.addition(), entry.whole(), entry.citations(), places);
  }

  private List<Given> inOrder() {
    List<Given> ordered = new ArrayList<>();
    given.stream()
        .sorted(
            Comparator.<Given, Boolean>comparing(one -> !one.folder().equals(declaring))
                .thenComparing(Given::folder))
        .filter(one -> ordered.stream().noneMatch(other -> other.name().equals(one.name())))
        .forEach(ordered::add);
    return ordered;
  }
}

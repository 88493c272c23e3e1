package org.kommunegraf.query.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Shape;
import org.kommunegraf.release.Release;

/** The entities of a release by their names, without regard to case and accents. */
public final class NameIndex {

  private final Map<String, List<Entity>> byName = new HashMap<>();
  private final Map<String, List<String>> folded = new HashMap<>();

  private NameIndex(Release release) {
    for (Shape shape : Shape.entities()) {
      release.all(shape.type().asSubclass(Entity.class)).forEach(this::add);
    }
  }

  /** The index of a release, made when it is first asked for. */
  public static NameIndex of(Release release) {
    return release.once(NameIndex.class, NameIndex::new);
  }

  private void add(Entity entity) {
    List<String> names =
        entity.names().stream().map(LocalName::text).map(Folding::fold).distinct().toList();
    names.forEach(name -> byName.computeIfAbsent(name, text -> new ArrayList<>(1)).add(entity));
    if (!names.isEmpty()) {
      folded.put(entity.id(), names);
    }
  }

  /** The names of an entity of the release, folded, each once. */
  public List<String> namesOf(Entity entity) {
    return folded.getOrDefault(entity.id(), List.of());
  }

  /** The entities of any type that have this name. */
  public List<Entity> named(String name) {
    return List.copyOf(byName.getOrDefault(Folding.fold(name), List.of()));
  }
}

package org.kommunegraf.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kommunegraf.dataset.Quotation;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Suggestion;

/**
 * Every reference names an entity that exists, be it published, for a folder may take one away.
 * That it is of the right type is a matter of form, because the id says the type.
 */
final class ReferenceCheck {

  private final World world;
  private final Map<String, String> newIds = new HashMap<>();

  private ReferenceCheck(World world) {
    this.world = world;
    world
        .entities()
        .forEach(
            entity -> entity.identity().formerIds().forEach(id -> newIds.put(id, entity.id())));
  }

  static void check(World world) {
    ReferenceCheck check = new ReferenceCheck(world);
    world.entities().forEach(check::check);
    world.partialEntities().forEach(check::check);
  }

  private void check(Entity entity) {
    Shape.references(
        (Record) entity, (path, component, reference) -> check(entity, path, reference));
  }

  private void check(Entity entity, String path, Ref<?> reference) {
    if (!world.isMissing(reference.id())) {
      return;
    }
    if (world.isRead(entity)) {
      world.problem(
          entity,
          path,
          "nothing has the id " + Quotation.of(reference.id()) + advice(reference.id()));
    } else if (entity instanceof Citation citation && path.equals("subject")) {
      world.problem(
          world.placeOf(entity, ""),
          ("%s: this folder cites it, but no folder declares it any more; keep it, or"
                  + " import this folder too without it")
              .formatted(citation.subject().id()));
    } else {
      world.problem(
          entity,
          path,
          ("this folder refers to %s, which no folder declares any more; keep it, or"
                  + " correct the reference and import this folder too")
              .formatted(reference.id()));
    }
  }

  private String advice(String id) {
    String newId = newIds.get(id);
    if (newId != null) {
      return "; it is called \"" + newId + "\" now, write that";
    }
    String prefix = id.substring(0, id.indexOf(':') + 1);
    List<String> likely =
        world.entities().stream()
            .map(Entity::id)
            .filter(known -> known.startsWith(prefix))
            .toList();
    String nearest = Suggestion.of(id, likely);
    return nearest.isEmpty() ? "; declare it, or correct the id" : nearest;
  }
}

package org.kommunegraf.importer;

import java.util.HashMap;
import java.util.Map;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;

/** Every entity of a type with names has one, and no id was another entity's before. */
final class NameCheck {

  private NameCheck() {}

  static void check(World world) {
    Map<String, Entity> former = new HashMap<>();
    for (Entity entity : world.entities()) {
      if (!(entity instanceof Citation)
          && Shape.of(entity).find("names") != null
          && entity.names().isEmpty()) {
        world.problem(
            entity,
            "names",
            "it has no name; write the name that the document uses, or one of our own with"
                + " kind: SUPPLIED");
      }
    }
    world
        .oldestFirst(entity -> !entity.identity().formerIds().isEmpty())
        .forEach(
            entity ->
                entity
                    .identity()
                    .formerIds()
                    .forEach(id -> checkFormer(world, former, entity, id)));
  }

  private static void checkFormer(
      World world, Map<String, Entity> former, Entity entity, String id) {
    Entity other = world.find(id) != null ? world.find(id) : former.put(id, entity);
    if (other == entity) {
      world.problem(
          entity,
          "formerIds",
          id
              + (id.equals(entity.id()) ? " is its id today" : " stands here twice")
              + "; take it out of formerIds");
    } else if (other != null) {
      world.problem(
          entity,
          "formerIds",
          id
              + (id.equals(other.id())
                  ? " is another entity today"
                  : " is a former id of " + other.id() + " already")
              + "; an id means one entity, so take it out of one of the two");
    }
  }
}

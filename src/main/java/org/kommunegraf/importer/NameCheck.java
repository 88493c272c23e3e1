package org.kommunegraf.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kommunegraf.dataset.Quotation;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.NameKind;
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
      checkSynonyms(world, entity);
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

  /** The first name in a language is what an entity is called there, so no synonym may be it. */
  private static void checkSynonyms(World world, Entity entity) {
    Set<Language> named = new HashSet<>();
    for (LocalName name : entity.names()) {
      if (name.kind() == NameKind.SYNONYM && !named.contains(name.language())) {
        world.problem(
            entity,
            "names",
            "the synonym %s stands before any name in its language; a synonym finds an entity and is"
                    .formatted(Quotation.of(name.text()))
                + " no name of it, so write a name with that language before it");
      }
      named.add(name.language());
    }
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

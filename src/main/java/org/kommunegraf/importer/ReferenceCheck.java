package org.kommunegraf.importer;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Suggestion;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;

/** Every reference names an entity that exists and is of the right type; published ones too, for a folder may take one away. */
final class ReferenceCheck {

  private ReferenceCheck() {}

  static void check(World world) {
    for (Entity entity : world.entities()) {
      Shape.references(
          (Record) entity, (path, component, reference) -> check(world, entity, path, component, reference));
    }
  }

  private static void check(World world, Entity entity, String path, Component component, Ref<?> reference) {
    Entity target = world.find(reference.id());
    if (entity instanceof Citation && path.equals("subject")) {
      checkSubject(world, (Citation) entity, target);
    } else if (target == null) {
      List<String> likely = Merge.likelyIds(world, reference.id()).toList();
      world.problem(entity, path, "nothing has the id \"" + reference.id() + "\"" + suggestion(reference.id(), likely));
    } else if (!component.type().isInstance(target)) {
      String allowed = Shape.targets(component.type()).stream().map(Shape::name).collect(Collectors.joining(", "));
      world.problem(entity, path,
          reference.id() + " is a " + Shape.of(target).name() + ". Allowed here: " + allowed);
    }
  }

  /** A citation stands inside its subject, so the subject can only be missing when its own folder took it away. */
  private static void checkSubject(World world, Citation citation, @Nullable Entity subject) {
    if (subject == null) {
      world.problem(citation, "", "the folder " + citation.identity().dataset() + " cites " + citation.subject().id()
          + ", which no folder declares any more; import that folder too, or keep the entity");
    }
  }

  private static String suggestion(String unknown, List<String> known) {
    String nearest = Suggestion.of(unknown, known);
    return nearest.isEmpty() ? "; declare it, or correct the id" : nearest;
  }
}

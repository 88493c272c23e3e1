package org.kommunegraf.importer;

import java.util.List;
import org.kommunegraf.dataset.Quotation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Suggestion;

/** What a correction says was wrong is a field of what it stands in. */
final class CorrectionCheck {

  private CorrectionCheck() {}

  static void check(World world) {
    world.read().forEach(entity -> check(world, entity));
  }

  private static void check(World world, Entity entity) {
    List<Correction> corrections = entity.identity().corrections();
    Shape shape = Shape.of(entity);
    for (int i = 0; i < corrections.size(); i++) {
      String path = "corrections/" + i;
      corrections.get(i).fields().stream()
          .filter(field -> shape.find(field) == null)
          .forEach(field -> world.problem(entity, path, unknown(field, shape)));
    }
  }

  private static String unknown(String field, Shape shape) {
    List<String> known = shape.components().stream().map(Component::name).toList();
    return "%s is no field of %s that can be corrected%s"
        .formatted(Quotation.of(field), shape.name(), Suggestion.among(field, known));
  }
}

package org.kommunegraf.importer;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Component.Kind;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;

/**
 * No department is a unit of itself, no figure corrects itself; nor is anything else a part of
 * itself, over however many steps.
 */
final class CycleCheck {

  private CycleCheck() {}

  static void check(World world) {
    for (Shape shape : Shape.entities()) {
      shape.components().stream()
          .filter(component -> component.kind() == Kind.REF && component.type() == shape.type())
          .forEach(component -> check(world, shape, component));
    }
  }

  private static void check(World world, Shape shape, Component upwards) {
    Set<String> told = new LinkedHashSet<>();
    world
        .read()
        .filter(entity -> shape.type().isInstance(entity) && !told.contains(entity.id()))
        .forEach(entity -> told.addAll(tell(world, entity, upwards)));
  }

  /**
   * Tells the circle that an entity is on, and returns all that are on it, so that it is told once.
   */
  private static Set<String> tell(World world, Entity start, Component upwards) {
    Set<String> way = new LinkedHashSet<>();
    Entity at = start;
    while (at != null && way.add(at.id())) {
      at = next(world, at, upwards);
    }
    if (at != start) {
      return Set.of();
    }
    String circle = String.join(" → ", way) + " → " + start.id();
    world.problem(
        start,
        upwards.name(),
        "it leads back to itself: "
            + circle
            + "; take "
            + (way.size() == 1 ? "the reference" : "one of these references")
            + " away");
    return way;
  }

  private static @Nullable Entity next(World world, Entity entity, Component upwards) {
    Object reference = upwards.of((Record) entity);
    Entity next = reference instanceof Ref<?> ref ? world.find(ref.id()) : null;
    return upwards.type().isInstance(next) ? next : null;
  }
}

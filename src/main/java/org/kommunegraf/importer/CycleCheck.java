package org.kommunegraf.importer;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Component.Kind;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;

/** No department is a unit of itself; nor is anything else a part of itself, over however many steps. */
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
    world.read().filter(shape.type()::isInstance).forEach(entity -> follow(world, entity, upwards));
  }

  private static void follow(World world, Entity start, Component upwards) {
    Set<String> way = new LinkedHashSet<>();
    Entity at = start;
    while (at != null && way.add(at.id())) {
      at = next(world, at, upwards);
    }
    if (at == start) {
      world.problem(start, upwards.name(), "it is above itself: " + String.join(" → ", way) + " → " + start.id()
          + "; take one of these references away");
    }
  }

  private static @Nullable Entity next(World world, Entity entity, Component upwards) {
    Object reference = upwards.of((Record) entity);
    Entity next = reference instanceof Ref<?> ref ? world.find(ref.id()) : null;
    return upwards.type().isInstance(next) ? next : null;
  }
}

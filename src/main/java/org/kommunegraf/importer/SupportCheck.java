package org.kommunegraf.importer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kommunegraf.dataset.Suggestion;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Component.Kind;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.Shape;

/** Every field that is set has a citation that supports it, and citations support only fields that exist and are set. */
final class SupportCheck {

  private SupportCheck() {}

  static void check(World world) {
    world.read().filter(entity -> !(entity instanceof Citation)).forEach(entity -> check(world, entity));
  }

  private static void check(World world, Entity entity) {
    List<Citation> citations = world.citationsOf(entity).toList();
    Set<String> supported =
        citations.stream().filter(c -> c.part() == null).flatMap(c -> c.supports().stream()).collect(Collectors.toSet());
    Set<String> supportedParts =
        citations.stream().flatMap(c -> Stream.ofNullable(c.part())).collect(Collectors.toSet());
    Shape shape = Shape.of(entity);
    for (Component component : shape.components()) {
      if (needsSupport(component, entity) && !supported.contains(component.name())
          && !allItemsSupported(component, entity, supportedParts)) {
        world.problem(entity, component.name(), "no citation supports this field; add its name to the supports of the"
            + " citation whose lines say it, or take the field away");
      }
    }
    citations.forEach(citation -> checkSupports(world, citation, entity, shape));
  }

  private static boolean needsSupport(Component component, Entity entity) {
    if (component.supplied() || !component.isSetIn((Record) entity)) {
      return false;
    }
    return !component.name().equals("names")
        || entity.names().stream().anyMatch(name -> name.kind() != NameKind.SUPPLIED);
  }

  private static boolean allItemsSupported(Component component, Entity entity, Set<String> parts) {
    return component.kind() == Kind.VALUES
        && IntStream.range(0, component.listOf((Record) entity).size())
            .allMatch(i -> parts.contains(component.name() + "/" + i));
  }

  private static void checkSupports(World world, Citation citation, Entity entity, Shape shape) {
    for (String field : citation.supports()) {
      Component component = shape.find(field);
      if (component == null) {
        List<String> known = shape.components().stream().map(Component::name).toList();
        world.problem(citation, "", "supports names \"" + field + "\", which is no field of " + shape.name()
            + Suggestion.of(field, known) + " Allowed: " + String.join(", ", known));
      } else if (!component.isSetIn((Record) entity) && component.kind() != Kind.BOOLEAN) {
        world.problem(citation, "", "supports names \"" + field + "\", which " + entity.id()
            + " does not set; set the field or take it out of supports");
      }
    }
  }
}

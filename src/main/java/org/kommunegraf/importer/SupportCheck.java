package org.kommunegraf.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kommunegraf.dataset.Quotation;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Component.Kind;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Suggestion;

/**
 * Every field that is set has a citation that supports it, and citations support only fields that
 * exist and are set. What was published before is checked too, for a folder may take its citations
 * away.
 */
final class SupportCheck {

  private SupportCheck() {}

  static void check(World world) {
    world.entities().stream()
        .filter(entity -> !(entity instanceof Citation))
        .forEach(entity -> check(world, entity));
  }

  private static void check(World world, Entity entity) {
    List<Citation> citations = world.citationsOf(entity).toList();
    List<Component> bare =
        Shape.of(entity).components().stream()
            .filter(
                component -> needsSupport(component, entity) && !isSupported(component, citations))
            .toList();
    if (citations.isEmpty() && !bare.isEmpty()) {
      world.problem(
          entity,
          "",
          "it has no citations; write them, with supports that name each of its fields: "
              + bare.stream().map(Component::name).collect(Collectors.joining(", ")));
    } else {
      bare.forEach(component -> tellBare(world, entity, component, citations));
    }
    citations.forEach(citation -> checkSupports(world, citation, entity));
  }

  private static boolean needsSupport(Component component, Entity entity) {
    if (component.supplied() || !component.isSetIn((Record) entity)) {
      return false;
    }
    return !component.name().equals("names")
        || entity.names().stream().anyMatch(name -> !name.kind().isOurs());
  }

  private static boolean isSupported(Component component, List<Citation> citations) {
    return citations.stream()
        .filter(c -> c.part() == null)
        .flatMap(c -> c.supports().stream())
        .anyMatch(
            field ->
                field.equals(component.name())
                    || field.equals(component.name() + ".start")
                    || field.equals(component.name() + ".end"));
  }

  private static void tellBare(
      World world, Entity entity, Component component, List<Citation> citations) {
    Set<String> citedItems =
        citations.stream().flatMap(c -> Stream.ofNullable(c.part())).collect(Collectors.toSet());
    List<String> items =
        component.kind() != Kind.VALUES
            ? List.of()
            : IntStream.range(0, component.listOf((Record) entity).size())
                .mapToObj(i -> component.name() + "/" + i)
                .toList();
    List<String> bareItems = new ArrayList<>(items);
    bareItems.removeAll(citedItems);
    if (bareItems.size() == items.size()) {
      world.problem(
          entity,
          component.name(),
          "no citation supports this field; add its name to the supports of the"
              + " citation whose lines say it, or take the field away");
    } else {
      bareItems.forEach(
          item ->
              world.problem(
                  entity,
                  item,
                  ("no citation supports this item; give it citations as the others have,"
                          + " or add %s to the supports of a citation of the entity")
                      .formatted(component.name())));
    }
  }

  private static boolean isPart(Component component, String part) {
    return parts(component).contains(part);
  }

  /** The parts of a field that headings and captions say for all that stands below. */
  private static List<String> parts(Component component) {
    if (component.type() == Money.class) {
      return Stream.of("scale", "currency", "vat", "status")
          .filter(part -> part.equals("scale") || component.shape().find(part) != null)
          .toList();
    } else if (component.type() == Quantity.class) {
      return List.of("scale", "status");
    }
    return component.type() == Period.class ? List.of("start", "end") : List.of();
  }

  private static void checkSupports(World world, Citation citation, Entity entity) {
    if (citation.supports().isEmpty()) {
      world.problem(
          citation, "supports", "the list is empty; name the fields that the lines support");
    }
    Shape shape = Shape.of(entity);
    for (String field : citation.supports()) {
      int dot = field.indexOf('.');
      Component component = shape.find(dot < 0 ? field : field.substring(0, dot));
      if (component != null && dot >= 0 && !isPart(component, field.substring(dot + 1))) {
        world.problem(
            citation,
            "supports",
            "%s names no part of %s that is printed for itself; such are %s"
                .formatted(
                    Quotation.of(field), component.name(), String.join(", ", parts(component))));
      } else if (component == null) {
        List<String> known = shape.components().stream().map(Component::name).toList();
        world.problem(
            citation,
            "supports",
            "%s is no field of %s that citations support%s"
                .formatted(Quotation.of(field), shape.name(), Suggestion.among(field, known)));
      } else if (!component.isSetIn((Record) entity) && component.kind() != Kind.BOOLEAN) {
        world.problem(
            citation,
            "supports",
            "the field \"%s\" of %s is not set; set it, or take it out of supports"
                .formatted(field, entity.id()));
      }
    }
  }
}

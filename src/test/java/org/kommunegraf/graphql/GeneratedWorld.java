package org.kommunegraf.graphql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.kommunegraf.release.Release;

/**
 * A graph of entities of all types, richly linked, with many nulls, empty lists and equal values.
 * Nothing contains itself, directly or through others; everything else is left to chance.
 */
final class GeneratedWorld {

  private static final Map<String, Integer> COMMON =
      Map.of(
          "Spend",
          26,
          "Observation",
          20,
          "Citation",
          80,
          "Campaign",
          12,
          "Page",
          10,
          "Department",
          10,
          "Municipality",
          7,
          "PolicyGoal",
          8,
          "Gap",
          8,
          "Country",
          3);
  private static final int OTHERWISE = 5;

  private final Random random;
  private final GeneratedValues values;
  private final Map<Shape, Integer> counts = new HashMap<>();

  private GeneratedWorld(Random random) {
    this.random = random;
    this.values = new GeneratedValues(random);
    int percent = 40 + random.nextInt(61);
    for (Shape shape : Shape.entities()) {
      counts.put(shape, Math.max(2, COMMON.getOrDefault(shape.name(), OTHERWISE) * percent / 100));
    }
  }

  static Release release(long seed) {
    return Release.of(
        new ReleaseHeader(1, "0", Instant.EPOCH), new GeneratedWorld(new Random(seed)).entities());
  }

  private List<Entity> entities() {
    List<Entity> entities = new ArrayList<>();
    for (Shape shape : Shape.entities()) {
      for (int i = 0; i < counts.get(shape); i++) {
        entities.add(shape.build(new Identity(id(shape, i), List.of(), "world"), values(shape, i)));
      }
    }
    return entities;
  }

  private static String id(Shape shape, int number) {
    return shape.prefix() + ":world/" + (number + 1);
  }

  private List<@Nullable Object> values(Shape shape, int number) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Component component : shape.components()) {
      all.add(value(shape, component, number));
    }
    return all;
  }

  private @Nullable Object value(Shape shape, Component component, int number) {
    if (component.name().equals("code")) {
      return shape.type() == Country.class
          ? CountryCode.values()[number]
          : random.nextInt(3) == 0 ? null : "0" + (751 + number);
    }
    if (component.kind() == Component.Kind.REF && component.type() == shape.type()) {
      return number == 0 || random.nextBoolean()
          ? null
          : new Ref<>(id(shape, random.nextInt(number)));
    }
    if (component.name().equals("names")) {
      return list(component, 1 + random.nextInt(3));
    }
    if (component.kind().isList()) {
      return random.nextInt(3) == 0 ? List.of() : list(component, 1 + random.nextInt(3));
    }
    return component.required() || random.nextInt(5) < 3 ? item(component) : null;
  }

  private List<Object> list(Component component, int size) {
    Set<Object> items = new LinkedHashSet<>();
    for (int i = 0; i < size; i++) {
      items.add(item(component));
    }
    return List.copyOf(items);
  }

  private Object item(Component component) {
    return switch (component.kind()) {
      case VALUE, VALUES -> record(component);
      case REF, REFS -> reference(component);
      default -> values.scalar(component);
    };
  }

  private Object record(Component component) {
    Object figure = values.find(component.type());
    if (figure != null) {
      return figure;
    }
    if (component.type() == LocalName.class) {
      return values.name((Ref<?>) reference(component.shape().find("document")));
    }
    return component.shape().build(values(component.shape(), 0));
  }

  private Object reference(Component component) {
    List<Shape> targets = Shape.targets(component.type());
    Shape target = targets.get(random.nextInt(targets.size()));
    return new Ref<>(id(target, random.nextInt(counts.get(target))));
  }
}

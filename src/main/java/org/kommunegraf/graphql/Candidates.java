package org.kommunegraf.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;
import org.kommunegraf.query.filter.NameIndex;
import org.kommunegraf.release.Release;

/**
 * Which entities a filter can match at all, found by an index where it asks for an id, a name, or
 * something that refers to such a one. The filter itself has the last word.
 */
final class Candidates {

  private final Contract contract;
  private final Release release;
  private final Budget budget;

  Candidates(Contract contract, Release release, Budget budget) {
    this.contract = contract;
    this.release = release;
    this.budget = budget;
  }

  /** The candidates, each once; empty if no index helps, so that all entities are. */
  Optional<List<Entity>> of(String type, Map<?, ?> where) {
    Shape shape = FieldBinding.findShape(type).orElseThrow();
    return where.entrySet().stream()
        .map(entry -> by(shape, String.valueOf(entry.getKey()), entry.getValue()))
        .flatMap(Optional::stream)
        .min((one, other) -> Integer.compare(one.size(), other.size()));
  }

  private Optional<List<Entity>> by(Shape shape, String key, @Nullable Object condition) {
    if (key.equals("AND") && condition instanceof List<?> all) {
      return all.stream()
          .map(one -> of(shape.name(), (Map<?, ?>) one))
          .flatMap(Optional::stream)
          .min((one, other) -> Integer.compare(one.size(), other.size()));
    }
    if (!(condition instanceof Map<?, ?> operators)) {
      return Optional.empty();
    }
    if (key.equals("id")) {
      return anyOf(operators).map(ids -> once(shape, ids.flatMap(id -> release.find(id).stream())));
    }
    if (key.equals("name") && contract.isA(shape.name(), "Named")) {
      NameIndex names = NameIndex.of(release);
      return anyOf(operators)
          .map(texts -> once(shape, texts.flatMap(text -> names.named(text).stream())));
    }
    return byReference(shape, key, operators);
  }

  /** What a condition allows, if it says so one by one: {@code eq} or {@code in}. */
  private Optional<Stream<String>> anyOf(Map<?, ?> operators) {
    if (operators.get("eq") instanceof String only) {
      return Optional.of(Stream.of(only));
    }
    return operators.get("in") instanceof List<?> some
        ? Optional.of(some.stream().peek(one -> budget.work()).map(String::valueOf))
        : Optional.empty();
  }

  /** What refers to a candidate of another type: the spends of the payers that can match. */
  private Optional<List<Entity>> byReference(Shape shape, String key, Map<?, ?> operators) {
    Component component = shape.find(key);
    if (component == null || !component.kind().isReference() || !isOneType(component)) {
      return Optional.empty();
    }
    Object asked = component.kind() == Component.Kind.REFS ? operators.get("some") : operators;
    return asked instanceof Map<?, ?> filter
        ? of(component.type().getSimpleName(), filter)
            .map(targets -> once(shape, referring(shape, component, targets)))
        : Optional.empty();
  }

  private boolean isOneType(Component component) {
    return contract.findObject(component.type().getSimpleName()).isPresent();
  }

  private Stream<? extends Entity> referring(
      Shape shape, Component component, List<Entity> targets) {
    String relation = Objects.requireNonNull(component.relation());
    return targets.stream()
        .flatMap(target -> release.referring(entityType(shape), relation, target).stream());
  }

  private static Class<? extends Entity> entityType(Shape shape) {
    return shape.type().asSubclass(Entity.class);
  }

  private List<Entity> once(Shape shape, Stream<? extends Entity> entities) {
    Map<String, Entity> byId = new TreeMap<>();
    entities
        .peek(found -> budget.work())
        .filter(shape.type()::isInstance)
        .forEach(entity -> byId.put(entity.id(), entity));
    return List.copyOf(byId.values());
  }
}

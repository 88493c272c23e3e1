package org.kommunegraf;

import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Shape;

/**
 * A record that a test makes by the names of its fields, so that a new field of a record breaks no
 * test. A field that is not given is null, an empty list or false. A required one, which may not be
 * null, gets the simplest value of its kind; only a required reference has none and must be given.
 *
 * @param <T> the type of the record
 */
public final class Made<T extends Record> {

  private final Class<T> type;
  private final @Nullable Identity identity;
  private final Map<String, @Nullable Object> given = new HashMap<>();

  private Made(Class<T> type, @Nullable Identity identity) {
    this.type = type;
    this.identity = identity;
  }

  /** A value record, such as an amount or a name, of which nothing is given yet. */
  public static <T extends Record> Made<T> of(Class<T> value) {
    return new Made<>(value, null);
  }

  /** An entity of which nothing is given yet. */
  public static <T extends Record & Entity> Made<T> of(Class<T> entity, Identity identity) {
    return new Made<>(entity, identity);
  }

  /** An entity like another one; what is given from here on replaces what that one has. */
  public static <T extends Record & Entity> Made<T> like(T entity) {
    @SuppressWarnings("unchecked") // a record's class has no subclass
    Made<T> made = new Made<>((Class<T>) entity.getClass(), entity.identity());
    Shape.of(made.type).components().forEach(c -> made.given.put(c.name(), c.of(entity)));
    return made;
  }

  /**
   * Gives a field its value.
   *
   * @throws IllegalArgumentException if the record has no such field, or not of such a value
   */
  public Made<T> with(String field, @Nullable Object value) {
    Component component = Shape.of(type).find(field);
    if (component == null) {
      List<String> names = Shape.of(type).components().stream().map(Component::name).toList();
      throw new IllegalArgumentException(
          type.getSimpleName() + " has no field \"" + field + "\"; its fields are " + names);
    }
    if (value != null && !fits(component, value)) {
      throw new IllegalArgumentException(
          type.getSimpleName() + "." + field + " does not take " + value.getClass() + ": " + value);
    }
    given.put(field, value);
    return this;
  }

  /** The record itself. */
  public T record() {
    List<@Nullable Object> values = new ArrayList<>();
    for (Component component : Shape.of(type).components()) {
      Object value = given.get(component.name());
      values.add(value == null && component.required() ? simplest(component) : value);
    }
    Shape shape = Shape.of(type);
    return type.cast(identity == null ? shape.build(values) : shape.build(identity, values));
  }

  private static boolean fits(Component component, Object value) {
    Class<?> type = component.accessor().getReturnType();
    return MethodType.methodType(type).wrap().returnType().isInstance(value)
        && (!(value instanceof List<?> items)
            || component.kind() == Component.Kind.REFS
            || items.stream().allMatch(component.type()::isInstance));
  }

  private Object simplest(Component component) {
    return switch (component.kind()) {
      case TEXT -> component.name();
      case ENUM -> component.type().getEnumConstants()[0];
      case INTEGER -> component.type() == Long.class ? (Object) 1L : (Object) 1;
      case DECIMAL -> BigDecimal.ONE;
      case DATE -> new PartialDate("2000");
      case VALUE -> new Made<>(component.type().asSubclass(Record.class), null).record();
      default ->
          throw new IllegalArgumentException(
              type.getSimpleName() + " needs its " + component.name() + ": give it one");
    };
  }
}

package org.kommunegraf.model;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record: what every generic reader and writer needs to know of it.
 *
 * @param name the component's name, the same in the data, the schema and the graph
 * @param kind which of the closed list of kinds it is
 * @param type the Java type; for lists and references that of an element or target
 * @param required whether the data must write it: it may not be null, and neither list, boolean nor
 *     {@link Completed}
 * @param minorUnits whether it is a whole number of minor units that people write as a decimal
 * @param relation the Neo4j relationship type of a reference; null for everything else
 * @param supplied whether it needs no citation, see {@link Supplied}
 */
public record Component(
    String name,
    Kind kind,
    Class<?> type,
    boolean required,
    boolean minorUnits,
    @Nullable String relation,
    boolean supplied,
    Method accessor) {

  /** The closed list of what a record can be made of (house rule: keep the machinery simple). */
  public enum Kind {
    TEXT,
    ENUM,
    /** {@code int} or {@code long}. */
    INTEGER,
    BOOLEAN,
    DECIMAL,
    DATE,
    /** A record that is no entity. */
    VALUE,
    TEXTS,
    ENUMS,
    VALUES,
    REF,
    REFS;

    public boolean isReference() {
      return this == REF || this == REFS;
    }

    public boolean isList() {
      return this == TEXTS || this == ENUMS || this == VALUES || this == REFS;
    }
  }

  static Component of(RecordComponent component) {
    Type generic = component.getGenericType();
    boolean list = component.getType() == List.class;
    Type element = list ? argument(generic) : generic;
    boolean reference = rawType(element) == Ref.class;
    Class<?> type = rawType(reference ? argument(element) : element);
    Kind kind = reference ? (list ? Kind.REFS : Kind.REF) : kind(type, list, component);
    boolean completed = component.isAnnotationPresent(Completed.class);
    return new Component(
        component.getName(),
        kind,
        type,
        !isNullable(component) && !list && kind != Kind.BOOLEAN && !completed,
        component.isAnnotationPresent(MinorUnits.class),
        relation(component, reference),
        component.isAnnotationPresent(Supplied.class),
        accessible(component.getAccessor()));
  }

  /** The component's value in a record; null only where the record allows it. */
  public @Nullable Object of(Record owner) {
    try {
      return accessor.invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + accessor, e);
    }
  }

  /** The value of a list component. */
  @SuppressWarnings("unchecked") // kind says so
  public List<Object> listOf(Record owner) {
    Object value = of(owner);
    return value == null ? List.of() : (List<Object>) value;
  }

  /** Whether a fact is told: null, empty lists and {@code false} tell none. */
  public boolean isSetIn(Record owner) {
    Object value = of(owner);
    return value != null && !value.equals(List.of()) && !Boolean.FALSE.equals(value);
  }

  /** The shape of the record that a {@code VALUE} or {@code VALUES} component holds. */
  public Shape shape() {
    return Shape.of(type.asSubclass(Record.class));
  }

  private static Kind kind(Class<?> type, boolean list, RecordComponent component) {
    if (type == String.class) {
      return list ? Kind.TEXTS : Kind.TEXT;
    }
    if (type.isEnum()) {
      return list ? Kind.ENUMS : Kind.ENUM;
    }
    if (type == PartialDate.class && !list) {
      return Kind.DATE;
    }
    if (type.isRecord()) {
      return list ? Kind.VALUES : Kind.VALUE;
    }
    if (type == BigDecimal.class && !list) {
      return Kind.DECIMAL;
    }
    if ((type == boolean.class || type == Boolean.class) && !list) {
      return Kind.BOOLEAN;
    }
    if ((type == int.class || type == Integer.class || type == Long.class) && !list) {
      return Kind.INTEGER;
    }
    throw new IllegalStateException(component + " is of no kind that the machinery knows");
  }

  private static @Nullable String relation(AnnotatedElement component, boolean reference) {
    Relation relation = component.getAnnotation(Relation.class);
    if (reference != (relation != null)) {
      throw new IllegalStateException(
          component + " must have @Relation exactly if it is a reference");
    }
    return relation == null ? null : relation.value();
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Type argument(Type generic) {
    return ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private static Class<?> rawType(Type type) {
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : (Class<?>) type;
  }

  private static Method accessible(Method accessor) {
    accessor.setAccessible(true);
    return accessor;
  }
}

package org.kommunegraf.graph;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;

/** Makes records again of nodes that have {@link NodeForm}. */
final class RecordForm {

  private RecordForm() {}

  /** What was read. */
  interface Source {
    /** The ids that a node's field refers to, in their order. */
    List<String> targets(String key, String field);

    /** The properties of an owned node; null if there is none with that key. */
    @Nullable Map<String, Object> part(String key);
  }

  /** The values of a record's components, from a node's properties. */
  static List<@Nullable Object> values(
      Shape shape,
      String key,
      Map<String, Object> properties,
      String prefix,
      String field,
      Source source) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Component component : shape.components()) {
      values.add(
          value(
              component,
              key,
              properties,
              prefix + component.name(),
              field + component.name(),
              source));
    }
    return values;
  }

  private static @Nullable Object value(
      Component component,
      String key,
      Map<String, Object> properties,
      String property,
      String field,
      Source source) {
    return switch (component.kind()) {
      case VALUE -> nested(component.shape(), key, properties, property, field, source);
      case VALUES -> parts(component.shape(), key, field, source);
      case REF -> source.targets(key, field).stream().findFirst().map(Ref::new).orElse(null);
      case REFS -> source.targets(key, field).stream().map(Ref::new).toList();
      case DECIMAL -> decimal(properties, property);
      default -> typed(component, properties.get(property));
    };
  }

  private static @Nullable Record nested(
      Shape shape,
      String key,
      Map<String, Object> properties,
      String property,
      String field,
      Source source) {
    List<@Nullable Object> values =
        values(shape, key, properties, property + "_", field + ".", source);
    boolean absent = values.stream().allMatch(value -> value == null || value.equals(List.of()));
    return absent ? null : shape.build(values);
  }

  /** The records that a node owns in the place of a field, in their order. */
  static List<Record> parts(Shape shape, String owner, String field, Source source) {
    String keyPrefix = owner + "#" + field + "/";
    List<Record> parts = new ArrayList<>();
    Map<String, Object> properties;
    while ((properties = source.part(keyPrefix + parts.size())) != null) {
      String key = keyPrefix + parts.size();
      parts.add(shape.build(values(shape, key, properties, "", "", source)));
    }
    return parts;
  }

  private static @Nullable BigDecimal decimal(Map<String, Object> properties, String property) {
    return properties.get(property + NodeForm.UNSCALED) instanceof Long unscaled
            && properties.get(property + NodeForm.SCALE) instanceof Long scale
        ? new BigDecimal(BigInteger.valueOf(unscaled), scale.intValue())
        : null;
  }

  private static @Nullable Object typed(Component component, @Nullable Object stored) {
    if (stored == null) {
      return null;
    }
    return switch (component.kind()) {
      case ENUM -> constant(component.type(), stored);
      case ENUMS ->
          ((List<?>) stored).stream().map(item -> constant(component.type(), item)).toList();
      case DATE -> new PartialDate((String) stored);
      case INTEGER ->
          component.type() == Long.class ? stored : (Object) Math.toIntExact((Long) stored);
      default -> stored;
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the component says that it is an enum
  private static Object constant(Class<?> type, Object stored) {
    return Enum.valueOf((Class<? extends Enum>) type, (String) stored);
  }
}

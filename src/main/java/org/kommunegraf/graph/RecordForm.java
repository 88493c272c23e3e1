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

  private final Source source;
  private final Sharing sharing;

  RecordForm(Source source, Sharing sharing) {
    this.source = source;
    this.sharing = sharing;
  }

  /** What was read. */
  interface Source {
    /** The ids that a node's field refers to, in their order. */
    List<String> targets(String key, String field);

    /** The properties of an owned node; null if there is none with that key. */
    @Nullable Map<String, Object> part(String key);
  }

  /** The values of a record's components, from a node's properties. */
  List<@Nullable Object> values(
      Shape shape, String key, Map<String, Object> properties, String prefix, String field) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Component component : shape.components()) {
      String name = component.name();
      Object value = value(component, key, properties, prefix + name, field + name);
      values.add(value == null ? null : shared(value));
    }
    return values;
  }

  /** In the form in which a record keeps a list; it would otherwise copy each for itself. */
  private Object shared(Object value) {
    return sharing.of(value instanceof List<?> items ? List.copyOf(items) : value);
  }

  private @Nullable Object value(
      Component component,
      String key,
      Map<String, Object> properties,
      String property,
      String field) {
    return switch (component.kind()) {
      case VALUE -> nested(component.shape(), key, properties, property, field);
      case VALUES -> parts(component.shape(), key, field);
      case REF -> source.targets(key, field).stream().findFirst().map(this::reference).orElse(null);
      case REFS -> source.targets(key, field).stream().map(this::reference).toList();
      case DECIMAL -> decimal(properties, property);
      default -> typed(component, properties.get(property));
    };
  }

  private Ref<?> reference(String id) {
    return sharing.of(new Ref<>(sharing.of(id)));
  }

  private @Nullable Record nested(
      Shape shape, String key, Map<String, Object> properties, String property, String field) {
    List<@Nullable Object> values = values(shape, key, properties, property + "_", field + ".");
    boolean absent = values.stream().allMatch(value -> value == null || value.equals(List.of()));
    return absent ? null : shape.build(values);
  }

  /** The records that a node owns in the place of a field, in their order. */
  List<Record> parts(Shape shape, String owner, String field) {
    String keyPrefix = owner + "#" + field + "/";
    List<Record> parts = new ArrayList<>();
    Map<String, Object> properties;
    while ((properties = source.part(keyPrefix + parts.size())) != null) {
      String key = keyPrefix + parts.size();
      parts.add(sharing.of(shape.build(values(shape, key, properties, "", ""))));
    }
    return parts;
  }

  private static @Nullable BigDecimal decimal(Map<String, Object> properties, String property) {
    return properties.get(property + NodeForm.UNSCALED) instanceof Long unscaled
            && properties.get(property + NodeForm.SCALE) instanceof Long scale
        ? new BigDecimal(BigInteger.valueOf(unscaled), scale.intValue())
        : null;
  }

  private @Nullable Object typed(Component component, @Nullable Object stored) {
    if (stored == null) {
      return null;
    }
    return switch (component.kind()) {
      case ENUM -> constant(component.type(), stored);
      case ENUMS ->
          ((List<?>) stored).stream().map(item -> constant(component.type(), item)).toList();
      case TEXTS -> ((List<?>) stored).stream().map(sharing::of).toList();
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

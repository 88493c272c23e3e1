package org.kommunegraf.graphql;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Ref;

/** Values of records, compared and rebuilt by plain reflection. */
final class NaiveText {

  private NaiveText() {}

  /** A text that is the same for the same facts; what tells none is empty. */
  static String of(@Nullable Object value) {
    return value == null || value.equals(List.of()) || value.equals(false) ? "" : value.toString();
  }

  /** Copies in which references name other ids. */
  static List<@Nullable Object> withIds(List<@Nullable Object> values, Map<String, String> ids) {
    List<@Nullable Object> copies = new ArrayList<>();
    values.forEach(value -> copies.add(withIds(value, ids)));
    return copies;
  }

  private static @Nullable Object withIds(@Nullable Object value, Map<String, String> ids) {
    if (value instanceof Ref<?> reference) {
      return new Ref<>(ids.getOrDefault(reference.id(), reference.id()));
    }
    if (value instanceof List<?> items) {
      return items.stream().map(item -> withIds((Object) item, ids)).toList();
    }
    return value instanceof Record record ? rebuilt(record, ids) : value;
  }

  private static Record rebuilt(Record record, Map<String, String> ids) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        components[i].getAccessor().setAccessible(true);
        values[i] = withIds(components[i].getAccessor().invoke(record), ids);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = record.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

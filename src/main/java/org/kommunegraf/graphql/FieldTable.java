package org.kommunegraf.graphql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.release.Release;

/** Sources of fields by name, as {@code Type.field}; the type may be an interface. */
final class FieldTable {

  private final Map<String, Field> fields = new HashMap<>();

  Optional<Field> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  FieldTable put(String name, Field field) {
    fields.put(name, field);
    return this;
  }

  /** A field that follows from the release and a source of one type. */
  <T> FieldTable on(String name, Class<T> type, BiFunction<Release, T, @Nullable Object> value) {
    return put(name, (scope, source, args) -> value.apply(scope.release(), type.cast(source)));
  }
}

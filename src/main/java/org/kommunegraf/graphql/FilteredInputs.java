package org.kommunegraf.graphql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field whose arguments are lists of inputs, some of which hold a filter {@code where}. The field
 * finds a {@link Where} in its place.
 *
 * @param types the fields of the listed inputs that hold one, each with the type that is filtered
 */
record FilteredInputs(Attributes attributes, Map<String, String> types, Field source)
    implements Field {

  @Override
  public @Nullable Object of(Scope scope, Object owner, Arguments arguments) {
    Map<String, @Nullable Object> values = new HashMap<>(arguments.values());
    values.replaceAll((name, value) -> read(scope, value));
    return source.of(scope, owner, new Arguments(values));
  }

  private @Nullable Object read(Scope scope, @Nullable Object argument) {
    return argument instanceof List<?> items
        ? items.stream().map(item -> item instanceof Map<?, ?> m ? input(scope, m) : item).toList()
        : argument;
  }

  private Map<String, @Nullable Object> input(Scope scope, Map<?, ?> input) {
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    input.forEach(
        (key, value) -> {
          String type = types.get(String.valueOf(key));
          read.put(
              String.valueOf(key),
              type != null && value instanceof Map<?, ?> inner
                  ? withWhere(scope, type, inner)
                  : value);
        });
    return read;
  }

  private Map<String, @Nullable Object> withWhere(Scope scope, String type, Map<?, ?> input) {
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    input.forEach((key, value) -> read.put(String.valueOf(key), value));
    read.computeIfPresent(
        "where", (name, where) -> new Where(attributes, scope, type, (Map<?, ?>) where));
    return read;
  }
}

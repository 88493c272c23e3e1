package org.kommunegraf.graphql;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that counts only what its argument {@code where} leaves. The field finds a {@link Where}
 * in the argument's place.
 *
 * @param type the type of what is filtered
 */
record FilteredField(Attributes attributes, String type, Field source) implements Field {

  @Override
  public @Nullable Object of(Scope scope, Object owner, Arguments arguments) {
    Map<String, @Nullable Object> values = new HashMap<>(arguments.values());
    values.computeIfPresent(
        "where", (name, where) -> new Where(attributes, scope, type, (Map<?, ?>) where));
    return source.of(scope, owner, new Arguments(values));
  }
}

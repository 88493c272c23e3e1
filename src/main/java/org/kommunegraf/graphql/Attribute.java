package org.kommunegraf.graphql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field as filters and orders see it.
 *
 * @param name the field's name
 * @param type the name of its type, or of the type of its items
 * @param list whether it is a list
 * @param description what the contract says of it
 * @param source where its value comes from
 */
record Attribute(String name, String type, boolean list, String description, Field source) {

  /** The value, as it is when the field is asked for without arguments; null if there is none. */
  @Nullable Object of(Scope scope, Object owner) {
    scope.budget().work();
    return source.of(scope, owner, Arguments.NONE);
  }

  /** The items of a list. */
  List<?> itemsOf(Scope scope, Object owner) {
    return (List<?>) Objects.requireNonNull(of(scope, owner), name);
  }
}

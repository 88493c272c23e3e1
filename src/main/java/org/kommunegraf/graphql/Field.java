package org.kommunegraf.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the value of one field of the schema is found. */
@FunctionalInterface
interface Field {

  /**
   * The field's value.
   *
   * @param scope what the operation reads
   * @param source the value of the type that has the field: an entity, a value record, a {@link
   *     Part}
   * @param environment the field's arguments
   */
  @Nullable Object of(Scope scope, Object source, DataFetchingEnvironment environment);

  /** The value of an argument that the schema requires. */
  static String argument(DataFetchingEnvironment environment, String name) {
    return Objects.requireNonNull(environment.getArgument(name), name);
  }

  /** The record behind a source. */
  static Record record(Object source) {
    return source instanceof Part part ? part.value() : (Record) source;
  }
}

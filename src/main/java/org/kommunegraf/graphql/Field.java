package org.kommunegraf.graphql;

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
   * @param arguments what the field is asked with
   */
  @Nullable Object of(Scope scope, Object source, Arguments arguments);

  /** The record behind a source. */
  static Record record(Object source) {
    return source instanceof Part part ? part.value() : (Record) source;
  }
}

package org.kommunegraf.graphql;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.Truth;

/** An argument {@code where} that its field has yet to read. */
record Where(Attributes attributes, Scope scope, String type, Map<?, ?> filter) {

  /** The filter as it stands. */
  Filter read() {
    return read(Map.of());
  }

  /**
   * The filter without what it says of some fields of the items: their conditions are taken as
   * given.
   */
  Filter leavingOpen(Collection<String> fields, Truth truth) {
    return read(fields.stream().collect(Collectors.toMap(Function.identity(), field -> truth)));
  }

  @SuppressWarnings("unchecked") // an input object, says the schema
  private Filter read(Map<String, Truth> leftOpen) {
    return FilterReader.read(
        attributes, scope, type, (Map<String, @Nullable Object>) filter, leftOpen);
  }
}

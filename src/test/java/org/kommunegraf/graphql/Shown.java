package org.kommunegraf.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entity or value record with all that the schema shows of it: texts, enums, decimals and dates
 * as strings, other records as {@code Shown}, lists of these.
 */
final class Shown {

  /** What stands in a field of something that is null: nothing is known of it. */
  static final Shown ABSENT = new Shown("nothing");

  final String type;
  final Map<String, @Nullable Object> fields = new HashMap<>();

  Shown(String type) {
    this.type = type;
  }

  @Nullable Object get(String field) {
    if (!fields.containsKey(field)) {
      throw new AssertionError(type + " was not asked for " + field);
    }
    return fields.get(field);
  }

  @Nullable Shown record(String field) {
    return (Shown) get(field);
  }

  @SuppressWarnings("unchecked") // the graph puts lists of records into such fields
  List<Shown> records(String field) {
    return (List<Shown>) get(field);
  }

  String id() {
    return (String) get("id");
  }

  @Override
  public String toString() {
    return fields.containsKey("id") ? id() : type + fields;
  }
}

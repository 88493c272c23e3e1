package org.kommunegraf.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;

/**
 * The arguments that a field is asked with, as graphql-java read them: enums by their names, input
 * objects as maps, scalars as their Java values.
 *
 * @param values by name; an argument that was not given is not in it
 */
record Arguments(Map<String, @Nullable Object> values) {

  /** What a field is asked with where nobody says anything: in filters and orders. */
  static final Arguments NONE = new Arguments(Map.of());

  /** A text or id that the schema requires. */
  String text(String name) {
    String text = findText(name);
    if (text == null) { // graphql-java lets the null of a variable with a default pass
      throw new QueryException(
          Kind.BAD_VALUE, name + " is null; give it a text.", name, "null", "a text");
    }
    return text;
  }

  /** A text or id; null if it was not given. */
  @Nullable String findText(String name) {
    return find(name, String.class);
  }

  /** A whole number; null if it was not given. */
  @Nullable Integer findInt(String name) {
    return find(name, Integer.class);
  }

  /** A constant of an enum that the schema requires. */
  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Enum.valueOf(type, text(name));
  }

  /** A constant of an enum; null if it was not given. */
  <E extends Enum<E>> @Nullable E findConstant(String name, Class<E> type) {
    return findText(name) == null ? null : constant(name, type);
  }

  /** The language that a name or word is asked in; null if none was given. */
  @Nullable Language language() {
    return findConstant("language", Language.class);
  }

  /** An argument of any type; null if it was not given. */
  <T> @Nullable T find(String name, Class<T> type) {
    return type.cast(values.get(name));
  }

  /** A list; empty if it was not given. */
  List<?> list(String name) {
    List<?> list = find(name, List.class);
    return list == null ? List.of() : list;
  }
}

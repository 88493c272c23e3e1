package org.kommunegraf.questions;

import graphql.schema.idl.TypeInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form needs to know to offer a variable.
 *
 * @param kind which field of a form it is
 * @param list whether it takes several values
 * @param required whether it cannot be null; left empty in a form, it still has its default
 * @param values the constants that can be chosen; null if it is no enum
 * @param entity the {@code EntityType} of what its id or code names; null if it names nothing, or
 *     something of any type
 * @param goesWith the variable that is filled together with it: the country of a municipality's
 *     code; null for none
 */
public record VariableChoice(
    Kind kind,
    boolean list,
    boolean required,
    @Nullable List<String> values,
    @Nullable String entity,
    @Nullable String goesWith) {

  private static final String MUNICIPALITY = "MUNICIPALITY";
  private static final String COUNTRY = "country";

  /** Which field of a form a variable is. */
  public enum Kind {
    /** Any text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** Yes or no. */
    BOOLEAN,
    /** A year, as text; a month or a day, as {@code 2019-06}, is taken too. */
    YEAR,
    /** One of the constants of an enum. */
    ENUM,
    /** An entity, by its id. */
    ENTITY,
    /** A municipality, by the code that the register of its country gives it. */
    MUNICIPALITY_CODE
  }

  /**
   * @param type its GraphQL type
   * @param constants the constants of that type; empty if it is no enum
   * @param entity what {@code index.yaml} says that it names; null if nothing
   */
  static VariableChoice of(TypeInfo type, List<String> constants, @Nullable String entity) {
    Kind kind = kind(type.getName(), constants, entity);
    return new VariableChoice(
        kind,
        type.isList() || (type.isNonNull() && type.unwrapOne().isList()),
        type.isNonNull(),
        constants.isEmpty() ? null : constants,
        entity,
        kind == Kind.MUNICIPALITY_CODE ? COUNTRY : null);
  }

  private static Kind kind(String type, List<String> constants, @Nullable String entity) {
    if (!constants.isEmpty()) {
      return Kind.ENUM;
    }
    return switch (type) {
      case "ID" -> Kind.ENTITY;
      case "Int", "Float", "Decimal" -> Kind.NUMBER;
      case "Boolean" -> Kind.BOOLEAN;
      case "PartialDate" -> Kind.YEAR;
      default -> MUNICIPALITY.equals(entity) ? Kind.MUNICIPALITY_CODE : Kind.TEXT;
    };
  }

  /** Its parts by name, for JSON. */
  Map<String, @Nullable Object> description() {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("kind", kind.name());
    description.put("list", list);
    description.put("required", required);
    description.put("values", values);
    description.put("entity", entity);
    description.put("goesWith", goesWith);
    return description;
  }
}

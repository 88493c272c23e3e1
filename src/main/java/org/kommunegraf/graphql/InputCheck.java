package org.kommunegraf.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds what is wrong with a value, given its type: the very place in it, however deep.
 * graphql-java tells only that something is.
 *
 * @param location where the argument or variable stands in the query
 */
record InputCheck(@Nullable SourceLocation location) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final GraphQLContext NO_CONTEXT = GraphQLContext.getDefault();

  /** How to write a scalar. */
  private static final Map<String, String> SCALARS =
      Map.of(
          "Int", "a whole number from -2147483648 to 2147483647",
          "Float", "a number",
          "Boolean", "true or false",
          "String", "a text",
          "ID", "an id",
          "Decimal", "a decimal, as \"4998.51\"",
          "PartialDate", "a date, as \"2013\", \"2013-06\" or \"2013-06-04\"",
          "DateTime", "a moment, as \"2026-01-31T12:00:00Z\"",
          "MoneyOrder", "ASC, DESC or {currency: DKK, direction: DESC}",
          "NameOrder", "ASC, DESC or {language: DA, direction: ASC}");

  /**
   * The first fault of a value.
   *
   * @param value a literal of the query, or the value of a variable
   */
  Optional<InputFault> of(GraphQLType type, @Nullable Object value, String path) {
    if (type instanceof GraphQLNonNull required) {
      return isNull(value)
          ? fault(path, value, "a value that is not null")
          : of(required.getWrappedType(), value, path);
    }
    if (isNull(value) || value instanceof VariableReference) {
      return Optional.empty();
    }
    if (type instanceof GraphQLList list) {
      return ofItems(list.getWrappedType(), value, path);
    }
    if (type instanceof GraphQLInputObjectType object) {
      return ofObject(object, value, path);
    }
    return type instanceof GraphQLEnumType constants
        ? ofConstant(constants, value, path)
        : ofScalar((GraphQLScalarType) type, value, path);
  }

  private static boolean isNull(@Nullable Object value) {
    return value == null || value instanceof NullValue;
  }

  /** A single value stands for a list of one. */
  private Optional<InputFault> ofItems(GraphQLType type, @Nullable Object value, String path) {
    List<?> items =
        value instanceof ArrayValue array
            ? array.getValues()
            : value instanceof List<?> list ? list : null;
    if (items == null) {
      return of(type, value, path);
    }
    for (int i = 0; i < items.size(); i++) {
      Optional<InputFault> fault = of(type, items.get(i), path + "[" + i + "]");
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<InputFault> ofObject(
      GraphQLInputObjectType type, @Nullable Object value, String path) {
    Map<String, @Nullable Object> fields = fields(value);
    if (fields == null) {
      return fault(path, value, "an object with fields of " + type.getName());
    }
    for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
      GraphQLInputObjectField known = type.getFieldDefinition(field.getKey());
      Optional<InputFault> fault =
          known == null
              ? unknown(
                  path + "." + field.getKey(),
                  field.getKey(),
                  "a field of " + type.getName() + ": ",
                  names(type))
              : of(known.getType(), field.getValue(), path + "." + field.getKey());
      if (fault.isPresent()) {
        return fault;
      }
    }
    return type.isOneOf()
            && (fields.size() != 1 || fields.values().stream().anyMatch(InputCheck::isNull))
        ? fault(path, value, "exactly one of " + String.join(", ", names(type)))
        : missing(type, fields, path);
  }

  private Optional<InputFault> missing(
      GraphQLInputObjectType type, Map<String, @Nullable Object> fields, String path) {
    return type.getFieldDefinitions().stream()
        .filter(field -> field.getType() instanceof GraphQLNonNull)
        .filter(field -> !field.hasSetDefaultValue() && !fields.containsKey(field.getName()))
        .findFirst()
        .flatMap(field -> of(field.getType(), null, path + "." + field.getName()));
  }

  private static List<String> names(GraphQLInputObjectType type) {
    return type.getFieldDefinitions().stream().map(GraphQLInputObjectField::getName).toList();
  }

  @SuppressWarnings("unchecked") // JSON objects have text keys
  private static @Nullable Map<String, @Nullable Object> fields(@Nullable Object value) {
    if (value instanceof ObjectValue literal) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (ObjectField field : literal.getObjectFields()) {
        fields.put(field.getName(), field.getValue());
      }
      return fields;
    }
    return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : null;
  }

  private Optional<InputFault> ofConstant(
      GraphQLEnumType type, @Nullable Object value, String path) {
    List<String> names =
        type.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
    Object name = value instanceof EnumValue constant ? constant.getName() : value;
    return names.contains(name) ? Optional.empty() : unknown(path, value, "one of ", names);
  }

  private Optional<InputFault> ofScalar(
      GraphQLScalarType type, @Nullable Object value, String path) {
    try {
      if (value instanceof Value<?> literal) {
        type.getCoercing()
            .parseLiteral(literal, CoercedVariables.emptyVariables(), NO_CONTEXT, Locale.ROOT);
      } else if (value != null) {
        type.getCoercing().parseValue(value, NO_CONTEXT, Locale.ROOT);
      }
      return Optional.empty();
    } catch (CoercingParseLiteralException | CoercingParseValueException e) {
      return fault(path, value, SCALARS.getOrDefault(type.getName(), type.getName()));
    }
  }

  private Optional<InputFault> fault(String path, @Nullable Object value, String allowed) {
    return Optional.of(new InputFault(path, written(value), allowed, List.of(), location));
  }

  private Optional<InputFault> unknown(
      String path, @Nullable Object value, String one, List<String> known) {
    String allowed = one + String.join(", ", known);
    return Optional.of(new InputFault(path, written(value), allowed, known, location));
  }

  /** A value as the client wrote it. */
  private static @Nullable String written(@Nullable Object value) {
    if (isNull(value)) {
      return null;
    }
    return value instanceof Value<?> literal
        ? AstPrinter.printAstCompact(literal)
        : value instanceof String text ? text : JSON.writeValueAsString(value);
  }
}

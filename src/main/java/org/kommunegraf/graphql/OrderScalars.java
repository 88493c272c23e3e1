package org.kommunegraf.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Language;
import org.kommunegraf.query.page.OrderDirection;

/**
 * The scalars that order by amounts and by names. Each is written short, as {@code DESC}, or as an
 * object that also says by which currency or language: {@code {currency: DKK, direction: DESC}}. No
 * input type of GraphQL can be both.
 */
final class OrderScalars {

  /**
   * An order whose variables have no values: graphql-java reads literals once before it knows them.
   */
  static final Object WITHOUT_VARIABLES = new Object();

  private OrderScalars() {}

  static List<GraphQLScalarType> all() {
    return List.of(
        scalar("MoneyOrder", "currency", Currency.class, MoneyOrder::new),
        scalar("NameOrder", "language", Language.class, NameOrder::new));
  }

  private static <E extends Enum<E>> GraphQLScalarType scalar(
      String name, String by, Class<E> type, BiFunction<@Nullable E, OrderDirection, Object> make) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(new OrderCoercing<>(by, type, make))
        .build();
  }

  private record OrderCoercing<E extends Enum<E>>(
      String by, Class<E> type, BiFunction<@Nullable E, OrderDirection, Object> make)
      implements Coercing<Object, Object> {

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        return read(input);
      } catch (IllegalArgumentException e) {
        throw new CoercingParseValueException(e.getMessage(), e);
      }
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (variables.toMap().isEmpty() && hasVariable(input)) {
        return WITHOUT_VARIABLES;
      }
      try {
        return read(plain(input, variables));
      } catch (IllegalArgumentException e) {
        throw new CoercingParseLiteralException(e.getMessage(), e);
      }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return Scalars.literal(input);
    }

    private static boolean hasVariable(Value<?> input) {
      return input instanceof VariableReference
          || (input instanceof ObjectValue object
              && object.getObjectFields().stream().anyMatch(f -> hasVariable(f.getValue())));
    }

    private static @Nullable Object plain(Value<?> input, CoercedVariables variables) {
      if (input instanceof EnumValue constant) {
        return constant.getName();
      }
      if (input instanceof StringValue text) {
        return text.getValue();
      }
      if (input instanceof VariableReference variable) {
        return variables.get(variable.getName());
      }
      if (input instanceof ObjectValue object) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (ObjectField field : object.getObjectFields()) {
          fields.put(field.getName(), plain(field.getValue(), variables));
        }
        return fields;
      }
      throw new IllegalArgumentException("it must be a direction or an object");
    }

    private Object read(@Nullable Object input) {
      if (!(input instanceof Map<?, ?> object)) {
        return make.apply(null, constant(OrderDirection.class, "direction", input));
      }
      for (Object key : object.keySet()) {
        if (!key.equals(by) && !key.equals("direction")) {
          throw new IllegalArgumentException(
              "it has no field \"" + key + "\"; its fields are " + by + " and direction");
        }
      }
      return make.apply(
          constant(type, by, object.get(by)),
          constant(OrderDirection.class, "direction", object.get("direction")));
    }

    private static <C extends Enum<C>> C constant(
        Class<C> type, String field, @Nullable Object text) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> constant.name().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      field
                          + " is "
                          + text
                          + "; it is one of "
                          + Arrays.toString(type.getEnumConstants())));
    }
  }
}

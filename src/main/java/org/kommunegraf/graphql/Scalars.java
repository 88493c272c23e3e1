package org.kommunegraf.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.PartialDate;

/**
 * The scalars of the schema. Those of answers are JSON strings, so that no client rounds what is
 * exact.
 */
final class Scalars {

  private static final int MOST_DIGITS = 18;
  private static final int MOST_DECIMALS = 18;

  private Scalars() {}

  static List<GraphQLScalarType> all() {
    List<GraphQLScalarType> all = new ArrayList<>(OrderScalars.all());
    all.addAll(
        List.of(
            scalar("Decimal", value -> ((BigDecimal) value).toPlainString(), Scalars::decimal),
            scalar("PartialDate", String::valueOf, PartialDate::parse),
            scalar("DateTime", String::valueOf, Scalars::dateTime)));
    return all;
  }

  private static BigDecimal decimal(String text) {
    try {
      if (text.length() > Limit.DIGITS.most) {
        throw new NumberFormatException("too many digits");
      }
      BigDecimal number = new BigDecimal(text);
      if ((long) number.precision() - number.scale() > MOST_DIGITS
          || number.scale() > MOST_DECIMALS) {
        throw new NumberFormatException("too many digits");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no decimal; write it as \"4998.51\"", e);
    }
  }

  private static Instant dateTime(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no time; write it as \"2026-01-31T12:00:00Z\"", e);
    }
  }

  private static GraphQLScalarType scalar(
      String name, Function<Object, String> write, Function<String, Object> read) {
    return GraphQLScalarType.newScalar().name(name).coercing(new TextCoercing(write, read)).build();
  }

  /** A variable's value as it would be written in a query; tables read queries in that form. */
  static Value<?> literal(@Nullable Object input) {
    if (!(input instanceof Map<?, ?> object)) {
      return StringValue.of(String.valueOf(input));
    }
    ObjectValue.Builder literal = ObjectValue.newObjectValue();
    object.forEach(
        (name, value) ->
            literal.objectField(
                ObjectField.newObjectField()
                    .name(String.valueOf(name))
                    .value(literal(value))
                    .build()));
    return literal.build();
  }

  private record TextCoercing(Function<Object, String> write, Function<String, Object> read)
      implements Coercing<Object, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      return write.apply(value);
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        return read.apply(
            // never written out in full: 1e999999999 would fill the memory
            String.valueOf(input));
      } catch (IllegalArgumentException e) {
        throw new CoercingParseValueException(e.getMessage(), e);
      }
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      try {
        return read.apply(text(input));
      } catch (IllegalArgumentException e) {
        throw new CoercingParseLiteralException(e.getMessage(), e);
      }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return literal(input);
    }

    private static String text(Value<?> input) {
      if (input instanceof StringValue string) {
        return String.valueOf(string.getValue());
      }
      if (input instanceof IntValue whole) {
        return whole.getValue().toString();
      }
      if (input instanceof FloatValue decimal) {
        return decimal.getValue().toString();
      }
      throw new IllegalArgumentException("the value must be a text or a number");
    }
  }
}

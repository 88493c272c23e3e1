package org.kommunegraf.questions;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value written in GraphQL as JSON has it; constants are their names. */
final class PlainValue {

  private PlainValue() {}

  /**
   * @param value null where none is written
   * @throws IllegalArgumentException if it is an input object, for which no form has a field
   */
  static @Nullable Object of(@Nullable Value<?> value) {
    if (value == null) {
      return null;
    }
    if (value instanceof ArrayValue items) {
      List<@Nullable Object> list = new ArrayList<>();
      items.getValues().forEach(item -> list.add(of(item)));
      return list;
    }
    return single(value);
  }

  private static @Nullable Object single(Value<?> value) {
    if (value instanceof StringValue text) {
      return text.getValue();
    }
    if (value instanceof EnumValue constant) {
      return constant.getName();
    }
    if (value instanceof IntValue number) {
      return number.getValue().longValueExact();
    }
    if (value instanceof FloatValue number) {
      return number.getValue();
    }
    if (value instanceof BooleanValue bool) {
      return bool.isValue();
    }
    throw new IllegalArgumentException("a default of a kept question is " + value);
  }
}

package org.kommunegraf.table;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.page.PageRequest;

/** Asks for the largest page of every list of which a person did not say how much they want. */
final class LargestPages {

  static final String FIRST = "first";
  static final String LAST = "last";

  /** The variables that have a value. */
  private final Set<String> given = new HashSet<>();

  LargestPages(Document document, Map<String, @Nullable Object> variables) {
    document.getDefinitionsOfType(OperationDefinition.class).stream()
        .flatMap(operation -> operation.getVariableDefinitions().stream())
        .filter(variable -> isConstant(variable.getDefaultValue()))
        .forEach(variable -> given.add(variable.getName()));
    variables.forEach(
        (name, value) -> {
          if (value == null) {
            given.remove(name);
          } else {
            given.add(name);
          }
        });
  }

  /** The field as it is to be asked. */
  Field asked(Field field, GraphQLFieldDefinition definition) {
    boolean says = field.getArguments().stream().anyMatch(this::saysHowMuch);
    return definition.getArgument(FIRST) == null || says
        ? field
        : withArguments(field, Map.of(FIRST, IntValue.of(PageRequest.MOST)), LAST);
  }

  private boolean saysHowMuch(Argument argument) {
    return Set.of(FIRST, LAST).contains(argument.getName())
        && (argument.getValue() instanceof VariableReference variable
            ? given.contains(variable.getName())
            : isConstant(argument.getValue()));
  }

  private static boolean isConstant(@Nullable Value<?> value) {
    return value != null && !(value instanceof NullValue);
  }

  /** A field with other arguments; those that it has of the same names go, as do those left out. */
  static Field withArguments(Field field, Map<String, Value<?>> values, String... leftOut) {
    Set<String> gone = new HashSet<>(values.keySet());
    gone.addAll(List.of(leftOut));
    List<Argument> arguments = new ArrayList<>();
    field.getArguments().stream()
        .filter(argument -> !gone.contains(argument.getName()))
        .forEach(arguments::add);
    values.forEach((name, value) -> arguments.add(new Argument(name, value)));
    return field.transform(builder -> builder.arguments(arguments));
  }
}

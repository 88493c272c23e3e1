package org.kommunegraf.graphql;

import graphql.language.SourceLocation;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The error for an argument or variable whose value is not of its type. graphql-java says it with
 * the names of its own classes, so the parts are taken out of its message and said anew.
 */
final class BadValue {

  private static final Pattern VARIABLE = Pattern.compile("^Variable '([^']+)'");
  private static final Pattern ARGUMENT = Pattern.compile("argument '([^']+)'");
  private static final Pattern TYPE = Pattern.compile("(?:not a valid|type) '([^']+)'");
  private static final Pattern LITERAL = Pattern.compile("(?:value|name)='?([^'{}=\\[\\]]+)'?}");
  private static final int MOST_SHOWN = 60;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GraphQLSchema schema;
  private final Map<String, @Nullable Object> variables;

  BadValue(GraphQLSchema schema, Map<String, @Nullable Object> variables) {
    this.schema = schema;
    this.variables = variables;
  }

  TypedError error(String message, @Nullable SourceLocation location) {
    Matcher variable = VARIABLE.matcher(message);
    boolean ofVariable = variable.find();
    String name = ofVariable ? variable.group(1) : first(ARGUMENT, message);
    String found = ofVariable ? json(variables.get(name)) : first(LITERAL, message);
    String type = first(TYPE, message);
    String allowed = type == null ? "a value that is not null" : allowed(type);
    String sentence =
        "The "
            + (ofVariable ? "variable" : "argument")
            + " \""
            + name
            + "\" "
            + (found == null ? "has no value" : "is " + found)
            + "; write "
            + allowed
            + ".";
    return new TypedError(ErrorCode.BAD_VALUE, sentence, name, found, allowed, null, location);
  }

  private String allowed(String type) {
    String bare = type.replace("!", "");
    return schema.getType(bare) instanceof GraphQLEnumType values
        ? "one of "
            + values.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.joining(", "))
        : "a value of the type " + bare;
  }

  private static @Nullable String json(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String text = JSON.writeValueAsString(value);
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }

  private static @Nullable String first(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.find() ? matcher.group(1) : null;
  }
}

package org.kommunegraf.questions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;
import org.kommunegraf.graphql.RefusedRequest;
import org.kommunegraf.model.Suggestion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the values of a question's variables from texts, as addresses and command lines have them:
 * whole numbers, {@code true} and {@code false} as such, input objects as JSON, a list as JSON or
 * by giving the variable several times, all else as text. A value that is left empty is not given.
 */
public final class VariableReader {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private VariableReader() {}

  /**
   * The values by name; what is of no known kind is for GraphQL to refuse.
   *
   * @param texts all texts given for each name
   * @throws RefusedRequest if there is no such variable or a text is not of its type
   */
  public static Map<String, @Nullable Object> read(
      Question question, Map<String, List<String>> texts) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    texts.forEach(
        (name, given) -> {
          List<String> filled = given.stream().filter(text -> !text.isEmpty()).toList();
          QuestionVariable variable = variable(question, name);
          if (!filled.isEmpty()) {
            values.put(name, value(variable, variable.type().replaceFirst("!$", ""), filled));
          }
        });
    return values;
  }

  private static QuestionVariable variable(Question question, String name) {
    List<String> names = question.variables().stream().map(QuestionVariable::name).toList();
    return question.variables().stream()
        .filter(variable -> variable.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedRequest(
                    ErrorCode.BAD_VALUE,
                    "The question \""
                        + question.name()
                        + "\" has no variable \""
                        + name
                        + "\""
                        + (names.isEmpty()
                            ? "; it has none."
                            : Suggestion.among(name, names) + "."),
                    name,
                    name,
                    names.isEmpty() ? "no variable" : String.join(", ", names)));
  }

  private static Object value(QuestionVariable variable, String type, List<String> texts) {
    if (type.startsWith("[")) {
      String item = type.substring(1, type.length() - 1).replaceFirst("!$", "");
      return texts.size() == 1 && texts.get(0).startsWith("[")
          ? json(variable, texts.get(0))
          : texts.stream().map(text -> single(variable, item, text)).toList();
    }
    if (texts.size() > 1) {
      throw wrong(variable, texts.size() + " values", "one value");
    }
    return single(variable, type, texts.get(0));
  }

  private static Object single(QuestionVariable variable, String type, String text) {
    try {
      return switch (type) {
        case "Int" -> new BigInteger(text);
        case "Float" -> new BigDecimal(text);
        case "Boolean" -> bool(variable, text);
        case "String", "ID" -> text;
        default -> text.startsWith("{") ? json(variable, text) : text;
      };
    } catch (NumberFormatException e) {
      throw wrong(variable, text, type.equals("Int") ? "a whole number" : "a number");
    }
  }

  private static Boolean bool(QuestionVariable variable, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong(variable, text, "true or false");
    }
    return Boolean.valueOf(text);
  }

  private static Object json(QuestionVariable variable, String text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (JacksonException e) {
      throw wrong(variable, text, "JSON of the type " + variable.type());
    }
  }

  private static RefusedRequest wrong(QuestionVariable variable, String found, String allowed) {
    return new RefusedRequest(
        ErrorCode.BAD_VALUE,
        "The variable \"" + variable.name() + "\" is " + found + "; write " + allowed + ".",
        variable.name(),
        found,
        allowed);
  }
}

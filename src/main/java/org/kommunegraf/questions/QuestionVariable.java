package org.kommunegraf.questions;

import graphql.language.AstPrinter;
import graphql.language.VariableDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen in a question.
 *
 * @param name its name, in GraphQL, Cypher and addresses
 * @param type its GraphQL type, as {@code Int!}
 * @param defaultValue the value when none is given, as GraphQL writes it; null if there is none
 * @param initial the same value as JSON has it: text, number, truth value or a list of them
 * @param sentence what it is
 * @param choice what a form needs to know to offer it
 */
public record QuestionVariable(
    String name,
    String type,
    @Nullable String defaultValue,
    @Nullable Object initial,
    String sentence,
    VariableChoice choice) {

  static QuestionVariable of(
      VariableDefinition definition, String sentence, VariableChoice choice) {
    return new QuestionVariable(
        definition.getName(),
        AstPrinter.printAst(definition.getType()),
        definition.getDefaultValue() == null
            ? null
            : AstPrinter.printAst(definition.getDefaultValue()),
        PlainValue.of(definition.getDefaultValue()),
        sentence,
        choice);
  }

  /** The same variable in other words. */
  QuestionVariable inWords(String sentence) {
    return new QuestionVariable(name, type, defaultValue, initial, sentence, choice);
  }

  /** Its parts by name, for JSON. */
  Map<String, @Nullable Object> description() {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", name);
    description.put("type", type);
    description.put("default", defaultValue);
    description.put("initial", initial);
    description.put("sentence", sentence);
    description.putAll(choice.description());
    return description;
  }
}

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
 * @param sentence what it is, in English
 */
public record QuestionVariable(
    String name, String type, @Nullable String defaultValue, String sentence) {

  static QuestionVariable of(VariableDefinition definition, String sentence) {
    return new QuestionVariable(
        definition.getName(),
        AstPrinter.printAst(definition.getType()),
        definition.getDefaultValue() == null
            ? null
            : AstPrinter.printAst(definition.getDefaultValue()),
        sentence);
  }

  /** Its parts by name, for JSON. */
  Map<String, @Nullable Object> description() {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", name);
    description.put("type", type);
    description.put("default", defaultValue);
    description.put("sentence", sentence);
    return description;
  }
}

package org.kommunegraf.graphql;

import graphql.language.Document;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.TypeInfo;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the schema that is served offers: its input types and the arguments of its fields. */
final class Served {

  private final Map<String, Map<String, String>> inputs = new HashMap<>();
  private final Map<String, Set<String>> arguments = new HashMap<>();

  Served(String sdl) {
    Document document =
        Parser.parse(
            ParserEnvironment.newParserEnvironment()
                .document(sdl)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
    for (InputObjectTypeDefinition type :
        document.getDefinitionsOfType(InputObjectTypeDefinition.class)) {
      Map<String, String> fields = new LinkedHashMap<>();
      type.getInputValueDefinitions()
          .forEach(f -> fields.put(f.getName(), TypeInfo.typeInfo(f.getType()).getName()));
      inputs.put(type.getName(), fields);
    }
    for (ObjectTypeDefinition type : document.getDefinitionsOfType(ObjectTypeDefinition.class)) {
      type.getFieldDefinitions()
          .forEach(
              field ->
                  arguments.put(
                      type.getName() + "." + field.getName(),
                      field.getInputValueDefinitions().stream()
                          .map(a -> a.getName())
                          .collect(Collectors.toSet())));
    }
  }

  /** The fields of an input type with the names of their types; empty if there is no such type. */
  Map<String, String> input(String type) {
    return inputs.getOrDefault(type, Map.of());
  }

  boolean hasArgument(String type, String field, String argument) {
    return arguments.getOrDefault(type + "." + field, Set.of()).contains(argument);
  }
}

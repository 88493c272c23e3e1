package org.kommunegraf.questions;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.idl.TypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.Contract;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.questions.Question.CypherGives;

/**
 * Reads {@code questions/index.yaml}, and beside it {@code NAME.graphql} and {@code NAME.cypher} of
 * each question.
 */
final class IndexReader {

  private final Contract contract = Contract.read();

  private IndexReader() {}

  static List<QuestionGroup> read() {
    IndexReader reader = new IndexReader();
    return objects(QuestionFile.yaml("index.yaml")).stream()
        .map(
            group ->
                new QuestionGroup(
                    get(group, "name"),
                    get(group, "title"),
                    objects(group.get("questions")).stream().map(reader::question).toList()))
        .toList();
  }

  private Question question(Map<?, ?> entry) {
    String name = get(entry, "name");
    String graphql = QuestionFile.text(name + ".graphql");
    Object cypher = entry.get("cypher");
    return new Question(
        name,
        get(entry, "title"),
        get(entry, "sentence"),
        (String) entry.get("rows"),
        cypher == null ? CypherGives.ROWS : CypherGives.valueOf(cypher.toString()),
        Boolean.TRUE.equals(entry.get("ordered")),
        variables(graphql, entry),
        graphql,
        QuestionFile.text(name + ".cypher"));
  }

  private List<QuestionVariable> variables(String graphql, Map<?, ?> entry) {
    Map<?, ?> written = entry.get("variables") instanceof Map<?, ?> map ? map : Map.of();
    return GraphQlEngine.parse(graphql)
        .getFirstDefinitionOfType(OperationDefinition.class)
        .orElseThrow()
        .getVariableDefinitions()
        .stream()
        .map(definition -> variable(definition, object(written, definition.getName())))
        .toList();
  }

  private QuestionVariable variable(VariableDefinition definition, Map<?, ?> written) {
    TypeInfo type = TypeInfo.typeInfo(definition.getType());
    return QuestionVariable.of(
        definition,
        get(written, "sentence"),
        VariableChoice.of(
            type, contract.constants(type.getName()), (String) written.get("entity")));
  }

  private static Map<?, ?> object(Map<?, ?> entry, String key) {
    return (Map<?, ?>)
        Objects.requireNonNull(entry.get(key), () -> "index.yaml: " + key + " in " + entry);
  }

  private static List<Map<?, ?>> objects(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list, "index.yaml"))
        .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
  }

  private static String get(Map<?, ?> entry, String key) {
    return Objects.requireNonNull(entry.get(key), () -> "index.yaml: " + key + " in " + entry)
        .toString();
  }
}

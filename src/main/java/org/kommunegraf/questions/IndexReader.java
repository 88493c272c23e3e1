package org.kommunegraf.questions;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.Contract;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.questions.Question.CypherGives;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads {@code questions/index.yaml}, and beside it {@code NAME.graphql} and {@code NAME.cypher} of
 * each question. They are part of the program, so whatever is wrong with them is a fault of ours.
 */
final class IndexReader {

  private static final String FOLDER = "/questions/";

  private final Contract contract = Contract.read();

  private IndexReader() {}

  static List<QuestionGroup> read() {
    Object index =
        new Load(LoadSettings.builder().setLabel("index.yaml").build())
            .loadFromString(text("index.yaml"));
    IndexReader reader = new IndexReader();
    return objects(index).stream()
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
    String graphql = text(name + ".graphql");
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
        text(name + ".cypher"));
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

  private static String text(String file) {
    try (InputStream in = IndexReader.class.getResourceAsStream(FOLDER + file)) {
      return new String(
          Objects.requireNonNull(in, FOLDER + file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

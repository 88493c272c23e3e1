package org.kommunegraf.questions;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

  private IndexReader() {}

  static List<QuestionGroup> read() {
    Object index =
        new Load(LoadSettings.builder().setLabel("index.yaml").build())
            .loadFromString(text("index.yaml"));
    return objects(index).stream()
        .map(
            group ->
                new QuestionGroup(
                    get(group, "group"),
                    objects(group.get("questions")).stream().map(IndexReader::question).toList()))
        .toList();
  }

  private static Question question(Map<?, ?> entry) {
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

  private static List<QuestionVariable> variables(String graphql, Map<?, ?> entry) {
    Map<?, ?> sentences = entry.get("variables") instanceof Map<?, ?> written ? written : Map.of();
    List<VariableDefinition> definitions =
        GraphQlEngine.parse(graphql)
            .getFirstDefinitionOfType(OperationDefinition.class)
            .orElseThrow()
            .getVariableDefinitions();
    return definitions.stream()
        .map(definition -> QuestionVariable.of(definition, get(sentences, definition.getName())))
        .toList();
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

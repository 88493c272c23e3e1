package org.kommunegraf.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlRequest;

/**
 * A kept question.
 *
 * @param name its name in addresses: small letters and hyphens
 * @param title what it asks
 * @param sentence what the answer shows, and what to mind in it
 * @param rows the list that makes the rows of its table; null for the one that the table's rule
 *     chooses
 * @param cypherGives what the Cypher gives
 * @param ordered whether the order of the rows is part of the answer
 * @param variables what can be chosen in it
 * @param graphql the GraphQL text
 * @param cypher the same question in Cypher, over the stored graph; its columns are called as those
 *     of the table
 */
public record Question(
    String name,
    String title,
    String sentence,
    @Nullable String rows,
    CypherGives cypherGives,
    boolean ordered,
    List<QuestionVariable> variables,
    String graphql,
    String cypher) {

  /** What the Cypher of a question gives. */
  public enum CypherGives {
    /** The rows of the answer, by their ids. */
    ROWS,
    /** The facts that the answer counts, bounds or compares; the graph keeps no such answers. */
    FACTS
  }

  /**
   * The question with values for its variables.
   *
   * @param release the release to which it is pinned; null for the current one
   */
  public GraphQlRequest request(Map<String, @Nullable Object> values, @Nullable String release) {
    return new GraphQlRequest(graphql, null, values, release);
  }

  /** The same question in other words. */
  Question inWords(String title, String sentence, List<QuestionVariable> variables) {
    return new Question(
        name, title, sentence, rows, cypherGives, ordered, variables, graphql, cypher);
  }

  /** What a list of questions shows. */
  public Map<String, @Nullable Object> summary() {
    Map<String, @Nullable Object> summary = new LinkedHashMap<>();
    summary.put("name", name);
    summary.put("title", title);
    summary.put("sentence", sentence);
    summary.put("variables", variables.stream().map(QuestionVariable::description).toList());
    return summary;
  }

  /** All there is to know of it. */
  public Map<String, @Nullable Object> description() {
    Map<String, @Nullable Object> description = summary();
    description.put("rows", rows);
    description.put("graphql", graphql);
    description.put("cypher", cypher);
    description.put("cypherGives", cypherGives.name());
    return description;
  }
}

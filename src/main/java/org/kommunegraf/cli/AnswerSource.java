package org.kommunegraf.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who answers a kept question: a server, or the store. */
interface AnswerSource extends AutoCloseable {

  /**
   * A kept question as it stands on the command line.
   *
   * @param name its name
   * @param variables the texts given for each variable
   * @param rows the list that makes the rows of a table; null for the question's own
   */
  record Asked(String name, Map<String, List<String>> variables, @Nullable String rows) {}

  /**
   * The whole GraphQL answer.
   *
   * @throws UnansweredException if there is none, or it has errors
   */
  String json(Asked asked);

  /**
   * The answer as a table in CSV.
   *
   * @throws UnansweredException if there is none, or it has errors
   */
  String csv(Asked asked);

  @Override
  void close();
}

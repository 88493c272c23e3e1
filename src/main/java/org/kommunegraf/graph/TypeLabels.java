package org.kommunegraf.graph;

import java.util.List;
import java.util.Map;
import org.kommunegraf.graph.Cypher.Statement;

/**
 * The labels by type ({@code :Campaign}), which only versions of the published release carry, so
 * that plain Cypher needs no condition on releases. Moving them is repeated from the start after a
 * crash.
 */
final class TypeLabels {

  private static final String TAKE =
      """
      MATCH (x:%s:Labelled) WHERE x.from > $n OR x.until <= $n
      WITH x LIMIT $batch
      REMOVE x:$(x.type):Labelled
      RETURN count(*)
      """;
  private static final String GIVE =
      """
      MATCH (x:%s) WHERE x.from <= $n AND x.until > $n AND NOT x:Labelled
      WITH x LIMIT $batch
      SET x:$(x.type):Labelled
      RETURN count(*)
      """;
  private static final long BATCH = 5_000;

  private final Cypher cypher;

  TypeLabels(Cypher cypher) {
    this.cypher = cypher;
  }

  /** Gives the labels to the versions of a release and takes them from all others. */
  void move(int number, Progress progress) {
    for (String base : List.of("Entity", "Part")) {
      progress.at("labelling", base.equals("Entity") ? 0 : 1, 2);
      repeat(TAKE.formatted(base), number);
      repeat(GIVE.formatted(base), number);
    }
    progress.at("labelling", 2, 2);
    cypher.write(
        new Statement(
            "MATCH (p:Published) SET p.labelled = $n RETURN p.labelled",
            Map.of("n", (long) number)));
  }

  private void repeat(String statement, int number) {
    Map<String, Object> parameters = Map.of("n", (long) number, "batch", BATCH);
    while (cypher.write(new Statement(statement, parameters)) > 0) {
      // each round is one transaction
    }
  }
}

package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kommunegraf.graph.Cypher.Statement;

/**
 * The labels by type ({@code :Campaign}), which only versions of the published release carry, so
 * that plain Cypher needs no condition on releases. Moving them is repeated from the start after a
 * crash.
 */
final class TypeLabels {

  private static final String WITHOUT_RIGHT =
      """
      MATCH (x:Entity|Part) WHERE x:Labelled AND (x.from > $n OR x.until <= $n)
      RETURN elementId(x) AS node
      """;
  private static final String WITHOUT_LABEL =
      """
      MATCH (x:Entity|Part) WHERE x.from <= $n AND x.until > $n AND NOT x:Labelled
      RETURN elementId(x) AS node
      """;
  private static final String TAKE =
      "UNWIND $nodes AS node MATCH (x) WHERE elementId(x) = node REMOVE x:$(x.type):Labelled";
  private static final String GIVE =
      "UNWIND $nodes AS node MATCH (x) WHERE elementId(x) = node SET x:$(x.type):Labelled";
  private static final int BATCH = 5_000;

  private final Cypher cypher;

  TypeLabels(Cypher cypher) {
    this.cypher = cypher;
  }

  /** Gives the labels to the versions of a release and takes them from all others. */
  void move(int number, Progress progress) {
    change(TAKE, find(WITHOUT_RIGHT, number), progress);
    change(GIVE, find(WITHOUT_LABEL, number), progress);
    cypher.write(
        new Statement(
            "MATCH (p:Published) SET p.labelled = $n RETURN p.labelled",
            Map.of("n", (long) number)));
  }

  /**
   * All of them before any is changed: a search for the next ones would pass by all that are done.
   */
  private List<String> find(String statement, int number) {
    List<String> nodes = new ArrayList<>();
    cypher.read(statement, Map.of("n", (long) number), row -> nodes.add(row.text("node")));
    return nodes;
  }

  private void change(String statement, List<String> nodes, Progress progress) {
    for (int from = 0; from < nodes.size(); from += BATCH) {
      int to = Math.min(nodes.size(), from + BATCH);
      cypher.write(new Statement(statement, Map.of("nodes", nodes.subList(from, to))));
      progress.at("labelling", to, nodes.size());
    }
  }
}

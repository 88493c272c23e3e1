package org.kommunegraf.graph;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kommunegraf.graph.Cypher.Statement;

/** The form that the header of a release has in Neo4j: the node {@code :Release}. */
final class ReleaseForm {

  /** What {@link #header} reads of a node {@code r}. Neo4j keeps no nulls. */
  static final String COLUMNS =
      """
      r.number AS number, r.sha256 AS sha256, r.published AS published,
      coalesce(r.publisher, '') AS publisher, coalesce(r.message, '') AS message, r.counts AS counts
      """;

  /** Counts what a program before this one published, which did not. */
  static final Statement COUNT =
      new Statement(
          """
          MATCH (r:Release) WHERE r.counts IS NULL
          CALL (r) {
            MATCH (e:Entity) WHERE e.from <= r.number AND e.until > r.number
            WITH e.type AS type, count(*) AS count
            RETURN collect(type + ' ' + count) AS counts
          }
          SET r.counts = counts
          """,
          Map.of());

  private ReleaseForm() {}

  static Map<String, Object> properties(ReleaseHeader header) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("number", (long) header.number());
    properties.put("sha256", header.sha256());
    properties.put("published", header.published().toString());
    properties.put("publisher", header.imprint().publisher());
    properties.put("message", header.imprint().message());
    properties.put(
        "counts",
        new TreeMap<>(header.counts())
            .entrySet().stream().map(count -> count.getKey() + " " + count.getValue()).toList());
    properties.values().removeIf(value -> value == null);
    return properties;
  }

  static ReleaseHeader header(Row row) {
    return new ReleaseHeader(
        Math.toIntExact(row.number("number")),
        row.text("sha256"),
        Instant.parse(row.text("published")),
        new Imprint(row.text("publisher"), row.text("message")),
        counts(row.texts("counts")));
  }

  private static Map<String, Integer> counts(List<String> texts) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String text : texts) {
      int space = text.indexOf(' ');
      counts.put(text.substring(0, space), Integer.parseInt(text.substring(space + 1)));
    }
    return counts;
  }
}

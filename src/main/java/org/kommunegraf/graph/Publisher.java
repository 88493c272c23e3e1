package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kommunegraf.graph.Cypher.Statement;
import org.kommunegraf.graph.NodeForm.Link;
import org.kommunegraf.graph.NodeForm.Node;
import org.kommunegraf.model.Entity;

/**
 * Writes the next release beside the published one, in batches of one transaction each, and then
 * makes it visible.
 */
final class Publisher {

  // Every look-up asks for a seek: a plan made while the store is empty would rather scan the
  // index,
  // and Neo4j keeps that plan while the store fills.

  /** The {@code until} of a version that no release has ended. */
  static final long OPEN = Long.MAX_VALUE;

  private static final int BATCH = 2_000;

  private static final String LINK_ENTITIES =
      linking("(h:Entity {id: row.holder}) USING INDEX SEEK h:Entity(id)");
  private static final String LINK_PARTS =
      linking("(h:Part {key: row.holder}) USING INDEX SEEK h:Part(key)");

  private final Cypher cypher;
  private final long published;
  private final long next;
  private final Progress progress;

  Publisher(Cypher cypher, int published, Progress progress) {
    this.cypher = cypher;
    this.published = published;
    this.next = published + 1L;
    this.progress = progress;
  }

  /** Takes away what an earlier publisher wrote without finishing. */
  void removeUnfinished() {
    if (isEmpty()) {
      return;
    }
    for (String label : List.of("Part", "Entity")) {
      repeat(
          "MATCH (x:"
              + label
              + ") WHERE x.from > $published WITH x LIMIT $batch DETACH DELETE x RETURN count(*)");
      repeat(
          "MATCH (x:"
              + label
              + ") WHERE x.until > $published AND x.until < $open WITH x LIMIT $batch"
              + " SET x.until = $open RETURN count(*)");
    }
    cypher.write(
        new Statement(
            "MATCH (r:Release) WHERE r.number > $published DELETE r",
            Map.of("published", published)));
  }

  private boolean isEmpty() {
    AtomicLong nodes = new AtomicLong();
    cypher.read(
        "MATCH (e:Entity) RETURN count(e) AS nodes",
        Map.of(),
        row -> nodes.set(row.number("nodes")));
    return nodes.get() == 0;
  }

  private void repeat(String statement) {
    Map<String, Object> parameters =
        Map.of("published", published, "open", OPEN, "batch", (long) BATCH);
    while (cypher.write(new Statement(statement, parameters)) > 0) {
      // each round is one transaction
    }
  }

  /**
   * Ends the versions that are gone or changed, adds the new ones, and links them with what stays.
   */
  void write(Map<String, Entity> old, Collection<Entity> entities) {
    Set<String> gone = new HashSet<>(old.keySet());
    List<Node> changed = new ArrayList<>();
    List<Node> unchanged = new ArrayList<>();
    for (Entity entity : entities) {
      boolean same = entity.equals(old.get(entity.id()));
      (same ? unchanged : changed).add(NodeForm.of(entity));
      if (same) {
        gone.remove(entity.id());
      }
    }
    end(gone);
    create(changed);
    link(changed, unchanged);
  }

  private void end(Set<String> ids) {
    inBatches(
        "ending versions",
        ids.stream().sorted().toList(),
        batch ->
            List.of(
                new Statement(
                    """
            UNWIND $ids AS id
            MATCH (e:Entity {id: id}) USING INDEX SEEK e:Entity(id) WHERE e.until = $open
            OPTIONAL MATCH (e)-[]->(p:Part)
            SET p.until = $next
            WITH DISTINCT e SET e.until = $next
            """,
                    Map.of("ids", batch, "open", OPEN, "next", next))));
  }

  private void create(List<Node> nodes) {
    inBatches(
        "writing entities",
        nodes,
        batch ->
            List.of(
                new Statement(
                    "UNWIND $rows AS row CREATE (e:Entity) SET e = row",
                    Map.of("rows", batch.stream().map(this::row).toList()))));
    inBatches(
        "writing parts",
        nodes.stream().flatMap(n -> n.parts().stream()).toList(),
        this::createParts);
  }

  private List<Statement> createParts(List<Node> parts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Node part : parts) {
      String owner = part.key().substring(0, part.key().lastIndexOf('#'));
      rows.add(
          Map.of("owner", owner, "ownership", NodeForm.ownership(part.key()), "part", row(part)));
    }
    return List.of(
        new Statement(
            """
        UNWIND $rows AS row
        MATCH (e:Entity {id: row.owner}) USING INDEX SEEK e:Entity(id) WHERE e.from = $next
        CREATE (e)-[:$(row.ownership)]->(p:Part) SET p = row.part
        """,
            Map.of("rows", rows, "next", next)));
  }

  private Map<String, Object> row(Node node) {
    Map<String, Object> row = new HashMap<>(node.properties());
    row.put("type", node.type());
    row.put("from", next);
    row.put("until", OPEN);
    return row;
  }

  /**
   * A relationship is valid where both its ends are, so a new version needs those that come to it
   * as well.
   */
  private void link(List<Node> changed, List<Node> unchanged) {
    Set<String> renewed = new HashSet<>();
    changed.forEach(node -> renewed.add(node.key()));
    List<Link> links =
        Stream.concat(
                changed.stream().flatMap(Publisher::links),
                unchanged.stream()
                    .flatMap(Publisher::links)
                    .filter(link -> renewed.contains(link.target())))
            .toList();
    inBatches("writing relationships", links, this::createLinks);
  }

  private static Stream<Link> links(Node node) {
    return Stream.concat(node.links().stream(), node.parts().stream().flatMap(Publisher::links));
  }

  private List<Statement> createLinks(List<Link> links) {
    List<Map<String, Object>> fromEntities = new ArrayList<>();
    List<Map<String, Object>> fromParts = new ArrayList<>();
    for (Link link : links) {
      (link.holder().contains("#") ? fromParts : fromEntities)
          .add(
              Map.of(
                  "holder",
                  link.holder(),
                  "relation",
                  link.relation(),
                  "field",
                  link.field(),
                  "index",
                  (long) link.index(),
                  "target",
                  link.target()));
    }
    return List.of(
        new Statement(LINK_ENTITIES, Map.of("rows", fromEntities, "open", OPEN)),
        new Statement(LINK_PARTS, Map.of("rows", fromParts, "open", OPEN)));
  }

  private static String linking(String holder) {
    return "UNWIND $rows AS row MATCH "
        + holder
        + " WHERE h.until = $open MATCH (t:Entity {id: row.target})"
        + " USING INDEX SEEK t:Entity(id) WHERE t.until = $open"
        + " CREATE (h)-[:$(row.relation) {field: row.field, index: row.index}]->(t)";
  }

  /** The last transaction: from here on, readers see the new release. */
  void makeVisible(ReleaseHeader header) {
    cypher.write(
        new Statement(
            "CREATE (r:Release) SET r = $properties",
            Map.of("properties", ReleaseForm.properties(header))),
        new Statement(
            "MERGE (p:Published {single: true}) SET p.number = $number RETURN p.number",
            Map.of("number", next)));
  }

  private <T> void inBatches(
      String step, List<T> items, Function<List<T>, List<Statement>> statements) {
    for (int from = 0; from < items.size(); from += BATCH) {
      List<T> batch = items.subList(from, Math.min(items.size(), from + BATCH));
      cypher.write(statements.apply(batch).toArray(Statement[]::new));
      progress.at(step, from + batch.size(), items.size());
    }
  }
}

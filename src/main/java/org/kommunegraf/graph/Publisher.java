package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kommunegraf.graph.Cypher.Statement;
import org.kommunegraf.graph.NodeForm.Link;
import org.kommunegraf.graph.NodeForm.Node;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;

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

  /**
   * The label comes last: on a labelled node each property by itself would be held against all
   * indexes.
   */
  private static final String CREATE =
      """
      UNWIND $rows AS row
      CREATE (e) SET e = row.node SET e:Entity
      WITH e, row UNWIND row.parts AS part
      CREATE (e)-[:$(part.ownership)]->(p) SET p = part.node SET p:Part
      """;

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
  void write(Changed changed) {
    end(changed.ended().stream().sorted().toList());
    create(changed.renewed());
    link(changed);
  }

  private void end(List<String> ids) {
    inBatches(
        "ending versions",
        ids,
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

  private void create(List<Entity> entities) {
    inBatches(
        "writing entities",
        entities,
        batch -> {
          List<Map<String, Object>> rows = batch.stream().map(NodeForm::of).map(this::row).toList();
          return List.of(new Statement(CREATE, Map.of("rows", rows)));
        });
  }

  private Map<String, Object> row(Node entity) {
    List<Map<String, Object>> parts = new ArrayList<>();
    for (Node part : entity.parts()) {
      parts.add(Map.of("ownership", NodeForm.ownership(part.key()), "node", properties(part)));
    }
    return Map.of("node", properties(entity), "parts", parts);
  }

  private Map<String, Object> properties(Node node) {
    Map<String, Object> properties = new HashMap<>(node.properties());
    properties.put("type", node.type());
    properties.put("from", next);
    properties.put("until", OPEN);
    return properties;
  }

  /**
   * A relationship is valid where both its ends are, so a new version needs those that come to it
   * as well.
   */
  private void link(Changed changed) {
    List<Link> links = new ArrayList<>();
    long done = 0;
    for (Entity entity : changed.next()) {
      boolean renewed = changed.isRenewed(entity.id());
      if (renewed || refersToRenewed(entity, changed)) {
        links(NodeForm.of(entity))
            .filter(link -> renewed || changed.isRenewed(link.target()))
            .forEach(links::add);
      }
      done++;
      if (links.size() >= BATCH || done == changed.next().size()) {
        cypher.write(linking(links));
        links.clear();
        progress.at("writing relationships", done, changed.next().size());
      }
    }
  }

  private static boolean refersToRenewed(Entity entity, Changed changed) {
    AtomicBoolean refers = new AtomicBoolean();
    Shape.references(
        (Record) entity,
        (path, component, reference) -> {
          if (changed.isRenewed(reference.id())) {
            refers.set(true);
          }
        });
    return refers.get();
  }

  private static Stream<Link> links(Node node) {
    return Stream.concat(node.links().stream(), node.parts().stream().flatMap(Publisher::links));
  }

  private static Statement[] linking(List<Link> links) {
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
    return new Statement[] {
      new Statement(LINK_ENTITIES, Map.of("rows", fromEntities, "open", OPEN)),
      new Statement(LINK_PARTS, Map.of("rows", fromParts, "open", OPEN))
    };
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

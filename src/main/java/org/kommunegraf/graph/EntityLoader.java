package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.Shape;

/** Reads the nodes that are valid in one release and makes entities of them. */
final class EntityLoader implements RecordForm.Source {

  private static final String VALID = "%1$s.from <= $n AND %1$s.until > $n";

  private final Cypher cypher;
  private final Map<String, Object> release;
  private final Map<String, Map<String, Object>> parts = new HashMap<>();
  private final Map<String, Map<String, TreeMap<Long, String>>> targets = new HashMap<>();

  EntityLoader(Cypher cypher, int number) {
    this.cypher = cypher;
    this.release = Map.of("n", (long) number);
  }

  /** Two queries and no more: on a cold start each costs more to plan than to run. */
  List<Entity> load() {
    cypher.read(
        "MATCH (h:Entity|Part)-[r]->(t:Entity) WHERE "
            + VALID.formatted("h")
            + " AND "
            + VALID.formatted("t")
            + " RETURN coalesce(h.key, h.id) AS holder, r.field AS field, r.index AS index, t.id AS"
            + " target",
        release,
        this::addTarget);
    List<Row> entities = new ArrayList<>();
    cypher.read(
        "MATCH (x:Entity|Part) WHERE " + VALID.formatted("x") + " RETURN x{.*} AS properties",
        release,
        row -> addNode(row.map("properties"), entities));
    return entities.stream().map(this::entity).toList();
  }

  /** An entity has an id; an owned node has the key by which its owner is found. */
  private void addNode(Map<String, Object> properties, List<Row> entities) {
    if (properties.get("key") instanceof String key) {
      parts.put(key, properties);
    } else {
      entities.add(new Row(properties));
    }
  }

  private void addTarget(Row row) {
    targets
        .computeIfAbsent(row.text("holder"), holder -> new HashMap<>())
        .computeIfAbsent(row.text("field"), field -> new TreeMap<>())
        .put(row.number("index"), row.text("target"));
  }

  private Entity entity(Row node) {
    String id = node.text("id");
    List<Correction> corrections =
        RecordForm.parts(Shape.of(Correction.class), id, NodeForm.CORRECTIONS, this).stream()
            .map(Correction.class::cast)
            .toList();
    Identity identity =
        new Identity(id, node.texts("formerIds"), node.text("dataset"), corrections);
    Shape shape = Shape.byName(node.text("type"));
    return shape.build(
        identity, RecordForm.values(shape, identity.id(), node.columns(), "", "", this));
  }

  @Override
  public List<String> targets(String key, String field) {
    TreeMap<Long, String> found = targets.getOrDefault(key, Map.of()).get(field);
    return found == null ? List.of() : List.copyOf(found.values());
  }

  @Override
  public @Nullable Map<String, Object> part(String key) {
    return parts.get(key);
  }
}

package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

  List<Entity> load() {
    cypher.read(
        "MATCH (p:Part) WHERE "
            + VALID.formatted("p")
            + " RETURN p.key AS key, p{.*} AS properties",
        release,
        row -> parts.put(row.text("key"), row.map("properties")));
    cypher.read(
        "MATCH (h:Entity)-[r]->(t:Entity) WHERE " + bothValid() + " RETURN h.id AS holder, " + LINK,
        release,
        this::addTarget);
    cypher.read(
        "MATCH (h:Part)-[r]->(t:Entity) WHERE " + bothValid() + " RETURN h.key AS holder, " + LINK,
        release,
        this::addTarget);
    List<Entity> entities = new ArrayList<>();
    cypher.read(
        "MATCH (e:Entity) WHERE " + VALID.formatted("e") + " RETURN e{.*} AS properties",
        release,
        row -> entities.add(entity(new Row(row.map("properties")))));
    return entities;
  }

  private static final String LINK = "r.field AS field, r.index AS index, t.id AS target";

  private static String bothValid() {
    return VALID.formatted("h") + " AND " + VALID.formatted("t");
  }

  private void addTarget(Row row) {
    targets
        .computeIfAbsent(row.text("holder"), holder -> new HashMap<>())
        .computeIfAbsent(row.text("field"), field -> new TreeMap<>())
        .put(row.number("index"), row.text("target"));
  }

  private Entity entity(Row node) {
    Identity identity =
        new Identity(node.text("id"), node.texts("formerIds"), node.text("dataset"));
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

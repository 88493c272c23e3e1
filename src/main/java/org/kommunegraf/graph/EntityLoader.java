package org.kommunegraf.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.Shape;

/** Reads the nodes that are valid in one release and makes entities of them, one by one. */
final class EntityLoader {

  private static final String VALID = "%1$s.from <= $n AND %1$s.until > $n";

  // The ends of relationships are asked for by endNode. As nodes of the pattern they could be
  // sought in the index of releases, which Neo4j samples late: such a plan goes through it for
  // each holder.

  /** An entity comes whole, so that nothing of the others has to be remembered until it does. */
  private static final String ENTITIES =
      "MATCH (x:Entity) WHERE "
          + VALID.formatted("x")
          + " RETURN x{.*} AS properties, "
          + links("x")
          + " AS links, COLLECT { MATCH (x)-[o]->() WITH endNode(o) AS p WHERE p:Part RETURN p{.*,"
          + " links: "
          + links("p")
          + "} } AS parts";

  private final Cypher cypher;
  private final Map<String, Object> release;
  private final Sharing sharing = Sharing.begin();

  EntityLoader(Cypher cypher, int number) {
    this.cypher = cypher;
    this.release = Map.of("n", (long) number);
  }

  private static String links(String holder) {
    return "COLLECT { MATCH ("
        + holder
        + ")-[r]->() WITH r, endNode(r) AS t WHERE t:Entity AND "
        + VALID.formatted("t")
        + " RETURN {field: r.field, index: r.index, target: t.id} }";
  }

  /**
   * Shows the entities to another thread, which makes them of what this one reads; all were shown
   * when this returns. One query and no more: on a cold start each costs more to plan than to run.
   *
   * @param known gives those that are in memory already, which are shown instead of equal ones
   */
  void forEach(EntitiesInMemory known, Consumer<Entity> reader) {
    try (Handover<Row> made = new Handover<>(row -> reader.accept(entity(row, known)))) {
      cypher.read(ENTITIES, release, made::add);
      made.finish();
    }
  }

  /** What is only compared shares nothing: it would leave its values behind. */
  private Entity entity(Row row, EntitiesInMemory known) {
    Entity there = known.find(new Row(row.map("properties")).text("id"));
    return there != null && there.equals(made(row, Sharing.NONE)) ? there : made(row, sharing);
  }

  private static Entity made(Row row, Sharing sharing) {
    Row node = new Row(row.map("properties"));
    String id = sharing.of(node.text("id"));
    Found found = new Found();
    found.addLinks(id, row);
    for (Row part : row.rows("parts")) {
      found.parts.put(part.text("key"), part.columns());
      found.addLinks(part.text("key"), part);
    }
    RecordForm form = new RecordForm(found, sharing);
    Shape shape = Shape.byName(node.text("type"));
    return shape.build(
        identity(id, node, form, sharing), form.values(shape, id, node.columns(), "", ""));
  }

  private static Identity identity(String id, Row node, RecordForm form, Sharing sharing) {
    List<Correction> corrections =
        form.parts(Shape.of(Correction.class), id, NodeForm.CORRECTIONS).stream()
            .map(Correction.class::cast)
            .toList();
    return new Identity(
        id,
        node.has("formerIds") ? node.texts("formerIds") : List.of(),
        sharing.of(node.text("dataset")),
        corrections.isEmpty() ? List.of() : corrections);
  }

  /** What was found of one entity. */
  private static final class Found implements RecordForm.Source {
    private final Map<String, Map<String, Object>> parts = new HashMap<>();
    private final Map<String, TreeMap<Long, String>> targets = new HashMap<>();

    void addLinks(String key, Row holder) {
      for (Row link : holder.rows("links")) {
        targets
            .computeIfAbsent(place(key, link.text("field")), place -> new TreeMap<>())
            .put(link.number("index"), link.text("target"));
      }
    }

    private static String place(String key, String field) {
      return key + "\n" + field; // no id has a line break
    }

    @Override
    public List<String> targets(String key, String field) {
      TreeMap<Long, String> found = targets.get(place(key, field));
      return found == null ? List.of() : List.copyOf(found.values());
    }

    @Override
    public @Nullable Map<String, Object> part(String key) {
      return parts.get(key);
    }
  }
}

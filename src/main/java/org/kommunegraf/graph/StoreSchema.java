package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The indexes and constraints of a store. Who finds them as they should be makes none. */
final class StoreSchema {

  private static final Map<String, String> CONSTRAINTS = new LinkedHashMap<>();
  private static final Map<String, String> INDEXES = new LinkedHashMap<>();

  static {
    CONSTRAINTS.put("entity_version", "FOR (e:Entity) REQUIRE (e.id, e.from) IS UNIQUE");
    CONSTRAINTS.put("part_version", "FOR (p:Part) REQUIRE (p.key, p.from) IS UNIQUE");
    CONSTRAINTS.put("one_published", "FOR (p:Published) REQUIRE p.single IS UNIQUE");
    CONSTRAINTS.put("release_number", "FOR (r:Release) REQUIRE r.number IS UNIQUE");
    INDEXES.put("entity_id", "FOR (e:Entity) ON (e.id)");
    INDEXES.put("part_key", "FOR (p:Part) ON (p.key)");
    INDEXES.put("entity_from", "FOR (e:Entity) ON (e.from)");
    INDEXES.put("entity_until", "FOR (e:Entity) ON (e.until)");
    INDEXES.put("part_from", "FOR (p:Part) ON (p.from)");
    INDEXES.put("part_until", "FOR (p:Part) ON (p.until)");
  }

  private static final List<String> COMMANDS =
      Stream.concat(commands("CONSTRAINT", CONSTRAINTS), commands("INDEX", INDEXES)).toList();

  private StoreSchema() {}

  private static Stream<String> commands(String kind, Map<String, String> what) {
    return what.entrySet().stream()
        .map(one -> "CREATE " + kind + " " + one.getKey() + " IF NOT EXISTS " + one.getValue());
  }

  static void createMissing(Cypher cypher) {
    List<String> found = new ArrayList<>();
    cypher.read(
        "OPTIONAL MATCH (s:Schema) RETURN coalesce(s.commands, []) AS commands",
        Map.of(),
        row -> found.addAll(row.texts("commands")));
    if (!found.equals(COMMANDS)) { // after the reading: a command waits for open transactions
      create(cypher);
    }
  }

  private static void create(Cypher cypher) {
    dropHalfMadeConstraints(cypher);
    COMMANDS.forEach(cypher::schema);
    cypher.schema("CALL db.awaitIndexes(3600)");
    cypher.write(
        new Cypher.Statement(
            "MERGE (s:Schema {single: true}) SET s.commands = $commands",
            Map.of("commands", COMMANDS)));
  }

  /**
   * Neo4j makes the index of a constraint first. When it is killed in between, the index stays, is
   * never filled, and has the name that the constraint wants.
   */
  private static void dropHalfMadeConstraints(Cypher cypher) {
    List<String> names = new ArrayList<>();
    cypher.read(
        "SHOW INDEXES YIELD name, owningConstraint WHERE owningConstraint IS NULL RETURN name",
        Map.of(),
        row -> names.add(row.text("name")));
    names.stream()
        .filter(CONSTRAINTS::containsKey)
        .forEach(name -> cypher.schema("DROP INDEX " + name + " IF EXISTS"));
  }
}

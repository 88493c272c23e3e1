package org.kommunegraf.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The indexes and constraints of a store. Who finds them as they should be makes none. */
final class StoreSchema {

  private static final List<String> COMMANDS =
      List.of(
          "CREATE CONSTRAINT entity_version IF NOT EXISTS FOR (e:Entity) REQUIRE (e.id, e.from) IS UNIQUE",
          "CREATE CONSTRAINT part_version IF NOT EXISTS FOR (p:Part) REQUIRE (p.key, p.from) IS UNIQUE",
          "CREATE CONSTRAINT one_published IF NOT EXISTS FOR (p:Published) REQUIRE p.single IS UNIQUE",
          "CREATE CONSTRAINT release_number IF NOT EXISTS FOR (r:Release) REQUIRE r.number IS UNIQUE",
          "CREATE INDEX entity_id IF NOT EXISTS FOR (e:Entity) ON (e.id)",
          "CREATE INDEX part_key IF NOT EXISTS FOR (p:Part) ON (p.key)",
          "CREATE INDEX entity_from IF NOT EXISTS FOR (e:Entity) ON (e.from)",
          "CREATE INDEX entity_until IF NOT EXISTS FOR (e:Entity) ON (e.until)",
          "CREATE INDEX part_from IF NOT EXISTS FOR (p:Part) ON (p.from)",
          "CREATE INDEX part_until IF NOT EXISTS FOR (p:Part) ON (p.until)");

  private StoreSchema() {}

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
        .filter(StoreSchema::isConstraint)
        .forEach(name -> cypher.schema("DROP INDEX " + name + " IF EXISTS"));
  }

  private static boolean isConstraint(String name) {
    return COMMANDS.stream()
        .anyMatch(command -> command.startsWith("CREATE CONSTRAINT " + name + " "));
  }
}

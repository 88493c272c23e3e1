package org.kommunegraf.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kommunegraf.graph.RemoteAccess.Limits;

/** Where publishers are killed. */
sealed interface KillPlace {

  /** How many stores there are, each with a publisher of its own; one process runs them all. */
  int stores();

  /**
   * Whether this process looks at what was left, and not the one that is killed next. A folder is
   * better opened once than twice.
   */
  boolean isLookedAtFromOutside();

  /** Makes all stores empty, without indexes. */
  void startAnew();

  /** What {@link PublisherProcess} finds it by. */
  List<String> arguments();

  /** The password that goes with it; empty where none is needed. */
  String password();

  /** Opens one store as the next program does. */
  Cypher open(int store);

  /**
   * The store, as a publisher uses it: what a dead one left is repaired now or when it publishes.
   */
  GraphStore forPublishing(Cypher cypher);

  /** The place that the arguments name. */
  static KillPlace of(String kind, String where, String password) {
    return kind.equals("embedded")
        ? new Embedded(Path.of(where), 0)
        : new Server(
            new RemoteAccess(where, new Login("neo4j", password), null, null, null, Limits.USUAL));
  }

  /**
   * A folder of embedded stores.
   *
   * @param stores how many there are; who is told to open one need not know
   */
  record Embedded(Path folder, int stores) implements KillPlace {

    @Override
    public boolean isLookedAtFromOutside() {
      return false;
    }

    @Override
    public void startAnew() {
      try (Stream<Path> files = Files.walk(Files.createDirectories(folder))) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<String> arguments() {
      return List.of("embedded", folder.toString());
    }

    @Override
    public String password() {
      return "";
    }

    @Override
    public Cypher open(int store) {
      return EmbeddedStore.openCypher(folder.resolve("store-" + store));
    }

    @Override
    public GraphStore forPublishing(Cypher cypher) {
      return CypherStore.alone(cypher);
    }
  }

  /** A server, which goes on running; only publishers are killed. */
  record Server(RemoteAccess access) implements KillPlace {

    /** So short that a dead publisher is soon replaced; a living one renews it thrice a second. */
    private static final Duration LEASE = Duration.ofSeconds(1);

    @Override
    public int stores() {
      return 1;
    }

    @Override
    public boolean isLookedAtFromOutside() {
      return true;
    }

    @Override
    public void startAnew() {
      try (Cypher cypher = open(0)) {
        cypher.write(new Cypher.Statement("MATCH (n) DETACH DELETE n", Map.of()));
        List<String> names = new ArrayList<>();
        cypher.read(
            "SHOW CONSTRAINTS YIELD name",
            Map.of(),
            row -> names.add("CONSTRAINT " + row.text("name")));
        cypher.read(
            "SHOW INDEXES YIELD name, type, owningConstraint"
                + " WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name",
            Map.of(),
            row -> names.add("INDEX " + row.text("name")));
        names.forEach(name -> cypher.schema("DROP " + name));
      }
    }

    @Override
    public List<String> arguments() {
      return List.of("server", access.address());
    }

    @Override
    public String password() {
      return access.reader().secret();
    }

    @Override
    public Cypher open(int store) {
      return RemoteCypher.open(access);
    }

    @Override
    public GraphStore forPublishing(Cypher cypher) {
      return CypherStore.shared(cypher, LEASE);
    }
  }
}

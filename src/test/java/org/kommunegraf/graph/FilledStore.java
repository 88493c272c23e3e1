package org.kommunegraf.graph;

import java.nio.file.Path;
import java.util.Map;

/** An embedded store that {@link ImportFiles} filled, whose release has no hash yet. */
public final class FilledStore implements AutoCloseable {

  private final Cypher cypher;
  private final GraphStore store;

  private FilledStore(Cypher cypher) {
    this.cypher = cypher;
    this.store = CypherStore.alone(cypher);
  }

  /** Makes the indexes when it is opened for the first time. */
  public static FilledStore open(Path folder) {
    return new FilledStore(EmbeddedStore.openCypher(folder));
  }

  public GraphStore store() {
    return store;
  }

  /** Gives the release its hash, so that it can be loaded as any other. */
  public ReleaseHeader seal(String sha256) {
    cypher.write(
        new Cypher.Statement(
            "MATCH (r:Release {number: 1}) SET r.sha256 = $hash", Map.of("hash", sha256)));
    return store.findPublished().orElseThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}

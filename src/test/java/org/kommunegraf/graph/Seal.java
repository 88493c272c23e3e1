package org.kommunegraf.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kommunegraf.model.Canonical;
import org.kommunegraf.model.Entity;

/** Gives a release that {@link ImportFiles} made the hash of what is in it. */
public final class Seal {

  private Seal() {}

  /** Hears of a figure. */
  @FunctionalInterface
  public interface Said {
    void say(String what, double value, String unit);
  }

  /**
   * Opens the store, which makes its indexes when it is opened for the first time, reads its first
   * release and writes its hash.
   *
   * @return the hash
   */
  public static String of(Path store, Said said) {
    long began = System.nanoTime();
    EmbeddedStore.open(store).close();
    said.say("indexes made", seconds(began), "s");
    try (Cypher cypher = EmbeddedStore.openCypher(store)) {
      long reading = System.nanoTime();
      List<Entity> entities = CypherStore.shared(cypher).entities(1);
      said.say("read", seconds(reading), "s");
      long hashing = System.nanoTime();
      String hash = Canonical.sha256(entities);
      said.say("hashed", seconds(hashing), "s");
      cypher.write(
          new Cypher.Statement(
              "MATCH (r:Release {number: 1}) SET r.sha256 = $hash", Map.of("hash", hash)));
      return hash;
    }
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}

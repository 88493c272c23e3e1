package org.kommunegraf.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.kernel.internal.Version;

/**
 * The program behind {@code bench/kill-publishers}. Arguments: {@code embedded} or {@code server},
 * how many publishers to kill, a seed.
 */
final class KillPublishers {

  // The first opening in a process takes longer than all others together.
  private static final int EMBEDDED_STORES = 20;

  private KillPublishers() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("kill-publishers");
    int kills = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    long start = System.nanoTime();
    KillTally tally;
    if (arguments[0].equals("embedded")) {
      tally = kill(new KillPlace.Embedded(folder, EMBEDDED_STORES), kills, seed);
    } else {
      try (Neo4jProcess server = Neo4jProcess.start(folder, Map.of())) {
        tally = kill(new KillPlace.Server(server.access()), kills, seed);
      }
    }
    new KillPlace.Embedded(folder, EMBEDDED_STORES).startAnew();
    System.out.printf(
        "%n%s, Neo4j %s, Java %s, seeds from %d, %d s%n%s",
        arguments[0],
        Version.getNeo4jVersion(),
        Runtime.version(),
        seed,
        (System.nanoTime() - start) / 1_000_000_000,
        tally);
  }

  private static KillTally kill(KillPlace place, int kills, long seed) {
    return new KilledPublishers(place, System.out::println).kill(kills, seed);
  }
}

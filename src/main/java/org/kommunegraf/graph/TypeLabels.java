package org.kommunegraf.graph;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.kommunegraf.graph.Cypher.Statement;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Component.Kind;
import org.kommunegraf.model.Shape;

/**
 * The labels by type ({@code :Campaign}), which only versions of the published release carry, so that plain Cypher needs no
 * condition on releases. Moving them is repeated from the start after a crash.
 */
final class TypeLabels {

  private static final long BATCH = 5_000;

  private final Cypher cypher;

  TypeLabels(Cypher cypher) {
    this.cypher = cypher;
  }

  /** Gives the labels to the versions of a release and takes them from all others. */
  void move(int number, Progress progress) {
    if (labelled() == number) {
      return;
    }
    Shape.entities().forEach(shape -> move("Entity", shape.name(), number, progress));
    partTypes().forEach(type -> move("Part", type, number, progress));
    cypher.write(new Statement("MATCH (p:Published) SET p.labelled = $n RETURN p.labelled", Map.of("n", (long) number)));
  }

  private long labelled() {
    AtomicLong labelled = new AtomicLong();
    cypher.read("MATCH (p:Published) RETURN coalesce(p.labelled, 0) AS labelled", Map.of(),
        row -> labelled.set((Long) row.get("labelled")));
    return labelled.get();
  }

  private static Stream<String> partTypes() {
    return Shape.entities().stream()
        .flatMap(shape -> shape.components().stream())
        .filter(component -> component.kind() == Kind.VALUES)
        .map(Component::type)
        .map(Class::getSimpleName)
        .distinct()
        .sorted();
  }

  private void move(String base, String type, int number, Progress progress) {
    progress.at("labelling " + type, 0, 1);
    repeat("MATCH (x:" + type + ") WHERE x.from > $n OR x.until <= $n WITH x LIMIT $batch REMOVE x:" + type + " RETURN count(*)", type, number);
    repeat("MATCH (x:" + base + ") WHERE x.type = $type AND x.from <= $n AND x.until > $n AND NOT x:" + type
        + " WITH x LIMIT $batch SET x:" + type + " RETURN count(*)", type, number);
  }

  private void repeat(String statement, String type, int number) {
    Map<String, Object> parameters = Map.of("n", (long) number, "type", type, "batch", BATCH);
    while (cypher.write(new Statement(statement, parameters)) > 0) {
      // each round is one transaction
    }
  }
}

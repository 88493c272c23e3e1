package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kommunegraf.model.Canonical;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;
import org.kommunegraf.release.Release;

/**
 * What every store promises. A store's test says where it runs Cypher; everything is emptied before
 * each test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GraphStoreContract {

  private static final long SEED = 20_260_122L;

  private @Nullable Cypher neo4j;
  private Cypher cypher;
  private GraphStore store;

  /** Opens a place that runs Cypher, once for all tests of the class. */
  abstract Cypher open();

  /** The store over it, as the program opens it. */
  abstract GraphStore store(Cypher cypher);

  /** Lets the time pass until another may take the place of a publisher that is dead. */
  abstract void afterTheEndOf(Cypher publisher);

  @BeforeAll
  void openNeo4j() {
    neo4j = open();
  }

  @AfterAll
  void closeNeo4j() {
    if (neo4j != null) {
      neo4j.close();
    }
  }

  /** The place that runs Cypher; closing it does nothing. */
  Cypher cypher() {
    return cypher;
  }

  @BeforeEach
  void openEmptyStore() {
    cypher = new KeptOpen(neo4j);
    cypher.write(new Cypher.Statement("MATCH (n) DETACH DELETE n", Map.of()));
    store = store(cypher);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  /** As Neo4j leaves it when it is killed while it makes a constraint, whose index comes first. */
  @Test
  void aHalfMadeConstraintIsMadeAnew() {
    store.publish(new RandomEntities(1).all(), Progress.SILENT);
    cypher.schema("DROP CONSTRAINT release_number");
    cypher.schema("CREATE INDEX release_number FOR (r:Release) ON (r.number)");
    cypher.write(new Cypher.Statement("MATCH (s:Schema) DELETE s", Map.of()));
    List<Entity> next = new RandomEntities(2).all();
    assertThat(store(cypher).publish(next, Progress.SILENT).number()).isEqualTo(2);
    List<String> constraints = new ArrayList<>();
    cypher.read(
        "SHOW CONSTRAINTS YIELD name RETURN name",
        Map.of(),
        row -> constraints.add(row.text("name")));
    assertThat(constraints).contains("release_number");
  }

  @Test
  void anEmptyStoreHasNoRelease() {
    assertThat(store.findPublished()).isEmpty();
    assertThat(Release.load(store)).isEmpty();
  }

  @Test
  void givesBackWhateverRecordsCanHold() {
    for (long seed = SEED; seed < SEED + 5; seed++) {
      List<Entity> entities = new RandomEntities(seed).all();
      ReleaseHeader header = store.publish(entities, Progress.SILENT);
      assertThat(store.entities(header.number()))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(entities);
      assertThat(header.sha256()).isEqualTo(Canonical.sha256(store.entities(header.number())));
    }
  }

  @Test
  void publishingTheSameAgainChangesNothing() {
    List<Entity> entities = new RandomEntities(SEED).all();
    ReleaseHeader first = store.publish(entities, Progress.SILENT);
    List<Entity> otherOrder = new ArrayList<>(entities);
    Collections.shuffle(otherOrder, new Random(SEED));
    assertThat(store.publish(otherOrder, Progress.SILENT)).isEqualTo(first);
    assertThat(store.findPublished()).contains(first);
  }

  @Test
  void earlierReleasesStayReadable() {
    Random random = new Random(SEED);
    List<List<Entity>> releases = new ArrayList<>();
    List<Entity> entities = new RandomEntities(SEED).all();
    for (int i = 0; i < 6; i++) {
      entities = changed(entities, random);
      releases.add(entities);
      assertThat(store.publish(entities, Progress.SILENT).number()).isEqualTo(i + 1);
    }
    for (int i = 0; i < releases.size(); i++) {
      assertThat(store.entities(i + 1))
          .as("release %d, seed %d", i + 1, SEED)
          .containsExactlyInAnyOrderElementsOf(releases.get(i));
    }
  }

  @Test
  void aReleaseTellsWhoPublishedItAndWhy() {
    List<Entity> entities = new RandomEntities(SEED).all();
    Imprint imprint = new Imprint("Åse", " A figure was corrected:\n\"1,5\" → \"1.5\". ");
    ReleaseHeader first = store.publish(entities, Progress.SILENT);
    ReleaseHeader second = store.publish(entities.subList(0, 0), imprint, Progress.SILENT);
    assertThat(store.listReleases()).containsExactly(second, first);
    assertThat(store.findPublished()).contains(second);
    assertThat(second.imprint().publisher()).isEqualTo("Åse");
    assertThat(second.imprint().message()).isEqualTo("A figure was corrected:\n\"1,5\" → \"1.5\".");
    assertThat(first.imprint()).isEqualTo(Imprint.NONE);
    assertThat(first.size()).isEqualTo(entities.size());
    assertThat(second.counts()).isEmpty();
  }

  @Test
  void whoAndWhyAreNoPartOfTheContent() {
    List<Entity> entities = new RandomEntities(SEED).all();
    ReleaseHeader first = store.publish(entities, new Imprint("one", "why"), Progress.SILENT);
    assertThat(store.publish(entities, new Imprint("other", null), Progress.SILENT))
        .isEqualTo(first);
    ReleaseHeader emptied = store.publish(List.of(), Progress.SILENT);
    ReleaseHeader again = store.publish(entities, new Imprint("other", null), Progress.SILENT);
    assertThat(again.sha256()).isEqualTo(first.sha256()).isNotEqualTo(emptied.sha256());
    assertThat(again.number()).isEqualTo(3);
  }

  @Test
  void whatAnEarlierProgramDidNotCountIsCounted() {
    ReleaseHeader first = store.publish(new RandomEntities(SEED).all(), Progress.SILENT);
    cypher.write(new Cypher.Statement("MATCH (r:Release) REMOVE r.counts", Map.of()));
    assertThat(CypherStore.alone(cypher).listReleases()).containsExactly(first);
  }

  @Test
  void aReleaseThatIsNotFinishedIsNotListed() {
    ReleaseHeader first = store.publish(new RandomEntities(SEED).all(), Progress.SILENT);
    cypher.write(
        new Cypher.Statement(
            "CREATE (:Release {number: 2, sha256: '', published: '', counts: []})", Map.of()));
    assertThat(store.listReleases()).containsExactly(first);
  }

  @Test
  void aPublisherThatStopsAtAnyTransactionLeavesTheOldReleaseOrTheNew() {
    List<Entity> old = new RandomEntities(SEED).all();
    ReleaseHeader first = store.publish(old, Progress.SILENT);
    List<Entity> next = changed(old, new Random(SEED));
    int steps = 0;
    boolean finished = false;
    while (!finished) {
      finished = publishUntil(steps++, next);
      GraphStore reopened = store(cypher);
      ReleaseHeader seen = reopened.findPublished().orElseThrow();
      List<Entity> whole = seen.equals(first) ? old : next;
      assertThat(reopened.entities(seen.number()))
          .as("stopped after %d transactions", steps - 1)
          .containsExactlyInAnyOrderElementsOf(whole);
      assertThat(seen.sha256()).isEqualTo(Canonical.sha256(whole));
    }
    assertThat(steps).as("transactions of a publish").isGreaterThan(8);
    assertThat(store.publish(next, Progress.SILENT).number()).isEqualTo(2);
    assertThat(store.entities(1)).containsExactlyInAnyOrderElementsOf(old);
  }

  /**
   * Publishes over Cypher that fails after so many writing transactions; gives whether it came to
   * its end.
   */
  private boolean publishUntil(int transactions, List<Entity> entities) {
    Cypher publisher = new StoppingCypher(cypher, transactions);
    GraphStore stopping = store(publisher);
    try {
      stopping.publish(entities, Progress.SILENT);
      return true;
    } catch (StoppingCypher.Stopped e) {
      return false;
    } finally {
      afterTheEndOf(publisher);
    }
  }

  @Test
  void storageGrowsByWhatChanged() {
    List<Entity> entities = new RandomEntities(SEED).all();
    store.publish(entities, Progress.SILENT);
    long first = nodes();
    List<Entity> corrected = new ArrayList<>(entities);
    int last = corrected.size() - 1;
    Entity other =
        new RandomEntities(SEED + 1)
            .all().stream()
                .filter(entity -> entity.id().equals(corrected.get(last).id()))
                .findFirst()
                .orElseThrow();
    corrected.set(last, other);
    store.publish(corrected, Progress.SILENT);
    long versionAndParts = 1L + NodeForm.of(other).parts().size();
    assertThat(nodes()).isEqualTo(first + versionAndParts);
    store.publish(List.of(), Progress.SILENT);
    assertThat(nodes()).as("a removal writes no version").isEqualTo(first + versionAndParts);
  }

  private long nodes() {
    List<Long> counted = new ArrayList<>();
    cypher.read(
        "MATCH (x:Entity|Part) RETURN count(x) AS nodes",
        Map.of(),
        row -> counted.add(row.number("nodes")));
    return counted.get(0);
  }

  @Test
  void plainCypherSeesThePublishedReleaseOnly() {
    List<Entity> entities = new RandomEntities(SEED).all();
    store.publish(entities, Progress.SILENT);
    store.publish(changed(entities, new Random(SEED)), Progress.SILENT);
    store.publish(entities, Progress.SILENT);
    for (Shape shape : Shape.entities()) {
      List<String> ids = new ArrayList<>();
      cypher.read(
          "MATCH (x:" + shape.name() + ") RETURN x.id AS id ORDER BY id",
          Map.of(),
          row -> ids.add(row.text("id")));
      assertThat(ids)
          .as(shape.name())
          .containsExactlyElementsOf(
              entities.stream().filter(shape.type()::isInstance).map(Entity::id).sorted().toList());
    }
  }

  @Test
  void refusesAReferenceThatResolvesToNothing() {
    List<Entity> entities = new ArrayList<>(new RandomEntities(SEED).all());
    entities.removeIf(entity -> entity.id().equals("document:random/0"));
    assertThatThrownBy(() -> store.publish(entities, Progress.SILENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("document:random/0");
    assertThat(store.findPublished()).isEmpty();
  }

  /** Most entities as they were, some with other values, none with other ids. */
  private static List<Entity> changed(List<Entity> entities, Random random) {
    RandomEntities others = new RandomEntities(random.nextLong());
    List<Entity> changed = new ArrayList<>();
    for (Entity entity : entities) {
      int number = Integer.parseInt(entity.id().substring(entity.id().lastIndexOf('/') + 1));
      changed.add(random.nextInt(4) == 0 ? others.entity(Shape.of(entity), number) : entity);
    }
    return changed;
  }
}

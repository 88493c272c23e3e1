package org.kommunegraf.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Canonical;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;

/**
 * The store over any place that runs Cypher.
 *
 * <p>Every version of an entity is a node {@code :Entity {id, type, from, until}}, valid in the
 * releases {@code from ≤ n < until}; its owned nodes are {@code :Part}. A release becomes visible
 * by one number on the single {@code :Published} node, set last; what has a number above it belongs
 * to a publisher that did not finish, and the next one removes it.
 */
final class CypherStore implements GraphStore {

  private static final String LABELLED =
      """
      MATCH (p:Published)
      RETURN p.number AS published, coalesce(p.labelled, 0) AS labelled,
             COUNT { MATCH (r:Release) WHERE r.counts IS NULL } AS uncounted
      """;

  private static final String PUBLISHED =
      "MATCH (p:Published), (r:Release {number: p.number}) RETURN " + ReleaseForm.COLUMNS;

  private final Cypher cypher;
  private final @Nullable Duration lease;

  private CypherStore(Cypher cypher, @Nullable Duration lease) {
    this.cypher = cypher;
    this.lease = lease;
  }

  /** A store that no other process holds; it is made ready at once. */
  static CypherStore alone(Cypher cypher) {
    prepare(cypher);
    return new CypherStore(cypher, null);
  }

  /**
   * A store that others use too. Opening it writes nothing, since a reader may not; each publisher
   * takes a lease.
   */
  static CypherStore shared(Cypher cypher) {
    return shared(cypher, Lease.USUAL);
  }

  /** The same, with the time after which a publisher that gives no sign counts as dead. */
  static CypherStore shared(Cypher cypher, Duration lease) {
    return new CypherStore(cypher, lease);
  }

  /**
   * Makes what an earlier program did not: the indexes, the labels of a release after a crash, and
   * the counts.
   */
  private static void prepare(Cypher cypher) {
    StoreSchema.createMissing(cypher);
    AtomicReference<Row> found = new AtomicReference<>();
    cypher.read(LABELLED, Map.of(), found::set);
    Row state = found.get();
    if (state == null) {
      return;
    }
    if (state.number("labelled") != state.number("published")) {
      new TypeLabels(cypher).move(Math.toIntExact(state.number("published")), Progress.SILENT);
    }
    if (state.number("uncounted") > 0) {
      cypher.write(ReleaseForm.COUNT);
    }
  }

  @Override
  public Optional<ReleaseHeader> findPublished() {
    AtomicReference<ReleaseHeader> found = new AtomicReference<>();
    cypher.read(PUBLISHED, Map.of(), row -> found.set(ReleaseForm.header(row)));
    return Optional.ofNullable(found.get());
  }

  @Override
  public Optional<ReleaseHeader> pollPublished() {
    AtomicReference<ReleaseHeader> found = new AtomicReference<>();
    cypher.readOnce(PUBLISHED, Map.of(), row -> found.set(ReleaseForm.header(row)));
    return Optional.ofNullable(found.get());
  }

  @Override
  public List<ReleaseHeader> listReleases() {
    List<ReleaseHeader> releases = new ArrayList<>();
    cypher.read(
        "MATCH (p:Published) MATCH (r:Release) WHERE r.number <= p.number RETURN "
            + ReleaseForm.COLUMNS
            + " ORDER BY number DESC",
        Map.of(),
        row -> releases.add(ReleaseForm.header(row)));
    return List.copyOf(releases);
  }

  @Override
  public List<Entity> entities(int number, EntitiesInMemory known) {
    List<Entity> entities = new ArrayList<>();
    loader(number).forEach(known, entities::add);
    return Collections.unmodifiableList(entities);
  }

  private EntityLoader loader(int number) {
    return new EntityLoader(cypher, number);
  }

  @Override
  public ReleaseHeader publish(Collection<Entity> entities, Imprint imprint, Progress progress) {
    return publish(before -> {}, entities, imprint, progress);
  }

  @Override
  public ReleaseHeader publishAfter(
      Optional<ReleaseHeader> before,
      Collection<Entity> entities,
      Imprint imprint,
      Progress progress) {
    return publish(
        now -> refuseOvertaken(before.orElse(null), now.orElse(null)), entities, imprint, progress);
  }

  private static void refuseOvertaken(@Nullable ReleaseHeader before, @Nullable ReleaseHeader now) {
    if (now != null && (before == null || !now.isSameAs(before))) {
      throw new OvertakenException(
          "Release "
              + now.number()
              + " was published meanwhile, and what is to be published does not know it. Nothing"
              + " was changed; run the same command again.");
    }
  }

  private synchronized ReleaseHeader publish(
      Consumer<Optional<ReleaseHeader>> check,
      Collection<Entity> entities,
      Imprint imprint,
      Progress progress) {
    refuseDanglingReferences(entities);
    if (lease == null) {
      return publish(cypher, check, entities, imprint, progress);
    }
    try (Lease taken = Lease.take(cypher, lease)) {
      prepare(taken);
      return publish(taken, check, entities, imprint, progress);
    }
  }

  private ReleaseHeader publish(
      Cypher writing,
      Consumer<Optional<ReleaseHeader>> check,
      Collection<Entity> entities,
      Imprint imprint,
      Progress progress) {
    Optional<ReleaseHeader> before = findPublished();
    check.accept(before);
    String sha256 = Canonical.sha256(entities);
    int published = before.map(ReleaseHeader::number).orElse(0);
    Changed changed = Changed.between(before.isPresent() ? loader(published) : null, entities);
    // A store that was changed by hand may have the hash and not the data, or the data and not the
    // hash: the next release mends both.
    if (changed.isNone() && before.isPresent() && before.get().sha256().equals(sha256)) {
      return before.get();
    }
    ReleaseHeader next =
        new ReleaseHeader(published + 1, sha256, now(), imprint, Map.of()).counting(entities);
    Publisher publisher = new Publisher(writing, published, progress);
    publisher.removeUnfinished();
    publisher.write(changed);
    publisher.makeVisible(next);
    new TypeLabels(writing).move(next.number(), progress);
    return next;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * The importer has checked this; a store that trusted it would lose the relationship in silence.
   */
  private static void refuseDanglingReferences(Collection<Entity> entities) {
    Set<String> ids = entities.stream().map(Entity::id).collect(Collectors.toSet());
    for (Entity entity : entities) {
      Shape.references(
          (Record) entity,
          (path, component, reference) -> {
            if (!ids.contains(reference.id())) {
              throw new IllegalArgumentException(
                  entity.id() + ", " + path + ": nothing has the id " + reference.id());
            }
          });
    }
  }

  @Override
  public void close() {
    cypher.close();
  }
}

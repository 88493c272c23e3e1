package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunegraf.Made;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Shape;
import org.kommunegraf.query.change.Change;
import org.kommunegraf.query.change.ChangeKind;
import org.kommunegraf.query.change.Comparison;
import org.kommunegraf.query.change.FieldChange;
import org.kommunegraf.release.Release;

/**
 * What differs between generated graphs, against a list that is kept while one is made of the
 * other.
 */
class NaiveChangesTest {

  private static final int WORLDS = 40;

  /** What a citation is named after and cannot do without, and what names a municipality. */
  private static final Set<String> NAMING = Set.of("subject", "document", "country", "code");

  static LongStream seeds() {
    long first = new Random().nextLong(1_000_000_000L);
    return LongStream.range(first, first + WORLDS);
  }

  /** What was done to a graph, as {@code KIND id (former): fields}. */
  private final Set<String> done = new TreeSet<>();

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theChangesAreWhatWasDone(long seed) {
    Release from = GeneratedWorld.release(seed);
    Release to = Release.of(header(2), changed(from, seed));
    Comparison comparison = Comparison.of(from, to);
    Set<String> found =
        comparison.changes().all().stream()
            .map(change -> told(change, comparison))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).as("seed " + seed).isEqualTo(done);
    assertThat(comparison.changes().all().stream().map(Change::place)).isSorted();
    assertThat(Comparison.of(from, from).changes().isEmpty()).isTrue();
  }

  private static ReleaseHeader header(int number) {
    return new ReleaseHeader(number, "0", Instant.EPOCH);
  }

  private static String told(Change change, Comparison comparison) {
    return told(
        change.kind(),
        change.id(),
        change.formerId(),
        change.kind() == ChangeKind.CHANGED
            ? comparison.fields(change).stream().map(FieldChange::path).toList()
            : List.of());
  }

  private static String told(
      ChangeKind kind, String id, @Nullable String former, List<String> fields) {
    return kind + " " + id + (former == null ? "" : " (" + former + ")") + ": " + fields;
  }

  /** The graph with some entities gone, come, renamed, or with fields of another graph. */
  private List<Entity> changed(Release from, long seed) {
    Random random = new Random(seed);
    Map<String, Entity> others =
        GeneratedWorld.release(seed + WORLDS)
            .entities()
            .collect(Collectors.toMap(Entity::id, Function.identity()));
    Map<String, String> renamed = renames(from, random);
    List<Entity> all = new ArrayList<>();
    for (Entity entity :
        from.entities().sorted(java.util.Comparator.comparing(Entity::id)).toList()) {
      int fate = random.nextInt(20);
      boolean isNeeded =
          entity instanceof Document
              || entity instanceof Country
              || renamed.containsKey(entity.id());
      if (fate == 0 && !isNeeded) {
        done.add(told(ChangeKind.REMOVED, entity.id(), null, List.of()));
      } else {
        Entity other = fate < 5 ? others.get(entity.id()) : null;
        all.add(next(entity, other, renamed, random));
      }
    }
    others.values().stream()
        .filter(other -> other.id().endsWith("/1"))
        .filter(other -> !(other instanceof Citation || other instanceof Municipality))
        .forEach(
            other -> {
              Identity identity = new Identity(other.id() + "-new", List.of(), "world");
              all.add(Shape.of(other).build(identity, values((Record) other)));
              done.add(told(ChangeKind.ADDED, identity.id(), null, List.of()));
            });
    return all;
  }

  private static Map<String, String> renames(Release from, Random random) {
    Map<String, String> renamed = new TreeMap<>();
    from.entities()
        .filter(entity -> !(entity instanceof Citation))
        .map(Entity::id)
        .sorted()
        .filter(id -> random.nextInt(15) == 0)
        .forEach(id -> renamed.put(id, id.replace(":world/", ":renamed/")));
    return renamed;
  }

  private Entity next(
      Entity entity, @Nullable Entity other, Map<String, String> renamed, Random random) {
    Shape shape = Shape.of(entity);
    List<@Nullable Object> values = values((Record) entity);
    Set<String> fields = new HashSet<>();
    if (other != null) {
      int place = random.nextInt(values.size());
      Component component = shape.components().get(place);
      if (!NAMING.contains(component.name())) {
        if (!NaiveText.of(values.get(place)).equals(NaiveText.of(component.of((Record) other)))) {
          fields.add(component.name());
        }
        values.set(place, component.of((Record) other));
      }
    }
    List<@Nullable Object> moved = NaiveText.withIds(values, renamed);
    String now = renamed.getOrDefault(entity.id(), entity.id());
    boolean isRenamed = !now.equals(entity.id());
    boolean corrected = random.nextInt(25) == 0;
    Identity identity =
        new Identity(
            now,
            isRenamed ? List.of(entity.id()) : List.of(),
            "world",
            corrected
                ? List.of(Made.of(Correction.class).with("reason", "misread").record())
                : List.of());
    if (isRenamed || corrected || !fields.isEmpty()) {
      List<String> paths = new ArrayList<>(isRenamed ? List.of("id") : List.of());
      shape.components().stream().map(Component::name).filter(fields::contains).forEach(paths::add);
      done.add(told(ChangeKind.CHANGED, now, isRenamed ? entity.id() : null, paths));
    }
    return shape.build(identity, moved);
  }

  private static List<@Nullable Object> values(Record record) {
    List<@Nullable Object> values = new ArrayList<>();
    Shape.of(record.getClass()).components().forEach(component -> values.add(component.of(record)));
    return values;
  }
}

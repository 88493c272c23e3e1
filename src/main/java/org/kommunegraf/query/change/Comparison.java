package org.kommunegraf.query.change;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Correction;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.Ref;
import org.kommunegraf.release.Release;

/**
 * Two releases that are set against each other. What it gives of them are values: an entity of the
 * earlier release beside one of the later would have the same id and other fields, and clients that
 * keep entities by their ids would mix them up.
 */
public final class Comparison {

  private static final Release NOTHING =
      Release.of(new ReleaseHeader(0, "", Instant.EPOCH), List.of());

  private final Release from;
  private final Release to;
  private final Changes changes;

  private Comparison(Release from, Release to) {
    this.from = from;
    this.to = to;
    this.changes = KeptChanges.between(from, to);
  }

  /**
   * Compares two releases; what was compared before is not compared again.
   *
   * @param from the earlier one; null for nothing at all
   * @param to the later one
   */
  public static Comparison of(@Nullable Release from, Release to) {
    return new Comparison(from == null ? NOTHING : from, to);
  }

  /** The earlier release; empty when the later one is set against nothing. */
  public Optional<ReleaseHeader> from() {
    return from == NOTHING ? Optional.empty() : Optional.of(from.header());
  }

  public ReleaseHeader to() {
    return to.header();
  }

  public Changes changes() {
    return changes;
  }

  /** Whether a change is one of that entity, or of a citation or gap that belongs to it. */
  public boolean isOf(Change change, String entity) {
    return entity.equals(change.before())
        || entity.equals(change.after())
        || entity.equals(change.subject())
        || about(change).stream().anyMatch(subject -> subject.entityId().equals(entity));
  }

  /** The entity that differs, as the later release calls it, or the earlier one if it is gone. */
  public ReleasedEntity entity(Change change) {
    return ReleasedEntity.of(latest(change));
  }

  /** What a citation or gap belongs to; empty for everything else. */
  public List<ReleasedEntity> about(Change change) {
    Entity entity = latest(change);
    Stream<Ref<Entity>> subjects =
        entity instanceof Citation citation
            ? Stream.of(citation.subject())
            : entity instanceof Gap gap ? gap.about().stream() : Stream.empty();
    Release release = change.after() == null ? from : to;
    return subjects.map(ref -> ReleasedEntity.of(get(release, ref.id()))).toList();
  }

  /** The corrections that came with a change. */
  public List<Correction> corrections(Change change) {
    return difference(change).corrections();
  }

  /** The fields that differ; of what is added or removed, all that it has or had. */
  public List<FieldChange> fields(Change change) {
    EntityDifference difference = difference(change);
    List<Correction> corrections = difference.corrections();
    return difference.fields().stream()
        .map(
            field ->
                new FieldChange(
                    field.path(),
                    cited(field.path(), field.before(), difference.before(), from),
                    cited(field.path(), field.after(), difference.after(), to),
                    field.itemsAdded(),
                    field.itemsRemoved(),
                    corrections.stream().filter(c -> isOf(c, field.path())).toList()))
        .toList();
  }

  private static boolean isOf(Correction correction, String field) {
    return correction.fields().isEmpty() || correction.fields().contains(field);
  }

  private static FieldChange.@Nullable Cited cited(
      String field, @Nullable FieldValue value, @Nullable Entity entity, Release release) {
    if (value == null || entity == null) {
      return null;
    }
    List<CitedLines> citations =
        release.citationsOf(entity).stream()
            .filter(citation -> citation.supports().contains(field))
            .map(citation -> CitedLines.of(citation, release))
            .toList();
    return new FieldChange.Cited(value.text(), value.figure(), citations);
  }

  private EntityDifference difference(Change change) {
    return new EntityDifference(
        change.before() == null ? null : get(from, change.before()),
        change.after() == null ? null : get(to, change.after()),
        changes.renames());
  }

  private Entity latest(Change change) {
    return get(change.after() == null ? from : to, change.id());
  }

  private static Entity get(Release release, String id) {
    return Objects.requireNonNull(release.findExactly(id), id);
  }
}

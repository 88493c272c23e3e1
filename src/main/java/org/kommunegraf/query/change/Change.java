package org.kommunegraf.query.change;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Shape;

/**
 * That one entity differs from one release to another. It knows ids only, so that it can be kept
 * when the releases are not.
 *
 * @param kind in which way
 * @param before its id in the earlier release; null if it is added
 * @param after its id in the later release; null if it is removed
 * @param subject the id of what it belongs to: the entity that a citation is of, otherwise its own
 */
public record Change(
    ChangeKind kind, @Nullable String before, @Nullable String after, String subject) {

  /** What belongs to an entity comes right after it. No id has a character before the {@code #}. */
  static final Comparator<Change> ORDER =
      Comparator.comparing(Change::subject)
          .thenComparing(change -> !change.isOfItself())
          .thenComparing(Change::id);

  /** Its id in the later release, or in the earlier one if it is removed. */
  public String id() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  /** Its type. */
  public Shape shape() {
    return Objects.requireNonNull(Shape.findById(id()), this::id);
  }

  /** The id that it had before it was renamed; null if it was not. */
  public @Nullable String formerId() {
    return kind == ChangeKind.CHANGED && !id().equals(before) ? before : null;
  }

  private boolean isOfItself() {
    return subject.equals(id());
  }

  /** Where it stands in the order, as a text that sorts as {@link #ORDER} does. */
  public String place() {
    return isOfItself() ? id() : subject + "#" + id();
  }
}

package org.kommunegraf.query.derive;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Observation;
import org.kommunegraf.release.Release;

/**
 * The finding about an entity that a figure of it can be derived from.
 *
 * @param chosen the finding; null when there is none or more than one
 * @param reason why there is none; null when there is one
 */
record Findings(@Nullable Observation chosen, @Nullable String reason) {

  /**
   * Looks for the one finding about an entity itself.
   *
   * @param what what is looked for, in words
   */
  static Findings about(
      Release release, Entity entity, String what, Predicate<Observation> wanted) {
    List<Observation> all =
        release.referring(Observation.class, "ABOUT", entity).stream().filter(wanted).toList();
    List<Observation> reports =
        all.stream().filter(found -> Terms.of(release, found).unusable() == null).toList();
    List<Observation> own =
        reports.stream().filter(found -> !isShared(release, found, entity)).toList();
    List<Observation> past =
        own.stream().filter(found -> found.value().status() == FigureStatus.ACTUAL).toList();
    List<Observation> best = past.isEmpty() ? own : past;
    if (!best.isEmpty()) {
      return isOneTold(best)
          ? new Findings(best.get(0), null)
          : new Findings(null, several(release, best));
    }
    if (!reports.isEmpty()) {
      return new Findings(
          null, Called.of(release, reports.get(0)) + " is about several such entities together.");
    }
    return new Findings(
        null,
        all.isEmpty()
            ? "No finding gives the number of " + what + Nearby.of(release, entity).counted(wanted)
            : Terms.of(release, all.get(0)).unusable());
  }

  /** A finding about two campaigns together is of neither of them. */
  private static boolean isShared(Release release, Observation found, Entity entity) {
    return release.follow(found.about()).stream()
        .anyMatch(other -> other.getClass() == entity.getClass() && !other.equals(entity));
  }

  private static boolean isOneTold(List<Observation> found) {
    Observation first = found.get(0);
    return found.stream()
        .allMatch(
            other ->
                other.value().equals(first.value())
                    && Dimension.of(other).equals(Dimension.of(first))
                    && Objects.equals(other.period(), first.period()));
  }

  private static String several(Release release, List<Observation> found) {
    return "Several findings could be meant; choose one and ask `derive`: "
        + found.stream()
            .map(
                one ->
                    Called.of(release, one)
                        + " ("
                        + Terms.of(release, one).text()
                        + (one.period() == null ? "" : ", " + one.period().label())
                        + ")")
            .collect(Collectors.joining(", "))
        + ".";
  }
}

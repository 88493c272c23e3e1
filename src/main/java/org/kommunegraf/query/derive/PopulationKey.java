package org.kommunegraf.query.derive;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.BaseKind;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Population;
import org.kommunegraf.release.Release;

/**
 * Which group a share speaks of, apart from the kind of its base: the sizes of the municipalities
 * meant and the finding that makes the group. Groups of two surveys are alike when findings of one
 * measure make them. How a source words a group counts only where the base says no more than that
 * it is a group.
 */
final class PopulationKey {

  private PopulationKey() {}

  /** A text that is equal for groups that are alike; for a group of all it says all. */
  static String of(Release release, @Nullable Population population) {
    return of(release, population, by -> by.measure().id());
  }

  /** The same in words that a reader knows. */
  static String inWords(Release release, @Nullable Population population) {
    return of(
        release,
        population,
        by -> {
          Entity measure = release.follow(by.measure());
          return Called.of(release, measure == null ? by : measure);
        });
  }

  private static String of(
      Release release, @Nullable Population population, Function<Observation, String> group) {
    if (population == null) {
      return "all";
    }
    String sizes = sizes(population);
    Observation by = release.follow(population.narrowedBy());
    String made = by == null ? "" : "those of " + group.apply(by);
    String label =
        population.base() == BaseKind.SUBGROUP && population.label() != null
            ? population.label()
            : "";
    String key =
        Stream.of(label, sizes, made)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return key.isEmpty() ? "all" : key;
  }

  private static String sizes(Population population) {
    Integer min = population.minInhabitants();
    Integer max = population.maxInhabitants();
    if (min == null && max == null) {
      return "";
    }
    return (min == null ? "up to" : min + " to")
        + " "
        + (max == null ? "any" : max)
        + " inhabitants";
  }
}

package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.release.Release;

/**
 * Groups spends of one currency. An amount that has several keys is in the group of each, whole; it
 * is never divided.
 */
final class SpendGroups {

  /** So many spends in groups are kept in memory for one answer. */
  private static final int MOST_PLACES = 5_000_000;

  private final Release release;
  private final List<SpendDimension> by;
  private final CountedSpends counted;
  private final Map<List<GroupKey>, Members> groups = new LinkedHashMap<>();
  private long places;

  private SpendGroups(Release release, List<SpendDimension> by, CountedSpends counted) {
    this.release = release;
    this.by = by;
    this.counted = counted;
  }

  /**
   * The groups of some spends, one for each combination of keys that occurs.
   *
   * @param step is run for each spend
   * @throws QueryException if there are too many combinations
   */
  static List<SpendGroup> of(
      Release release,
      List<SpendDimension> by,
      CountedSpends counted,
      SpendKeys keys,
      Runnable step) {
    SpendGroups groups = new SpendGroups(release, by, counted);
    groups.checkSize(counted.spends().size()); // each has a place at least
    Collection<SpendCell> cells = SpendCell.of(counted, by, keys, step);
    cells.forEach(groups::add);
    return groups.all(cells.stream().filter(SpendCell::isOpen).toList());
  }

  /** What a group is made of, while cells are still coming in. */
  private static final class Members {
    Bounds own = Bounds.NONE;
    Bounds joint = Bounds.NONE;
    final List<Spend> spends = new ArrayList<>();
    final List<Spend> divided = new ArrayList<>();
    int unstated;

    void add(SpendCell cell, boolean alone) {
      spends.addAll(cell.spends());
      unstated += cell.unstated();
      if (alone) {
        own = own.plus(cell.sum());
      } else {
        joint = joint.plus(cell.sum());
        divided.addAll(cell.spends());
      }
    }
  }

  private void add(SpendCell cell) {
    List<List<GroupKey>> combinations = combinations(cell);
    for (List<GroupKey> combination : combinations) {
      groups.computeIfAbsent(combination, c -> new Members()).add(cell, combinations.size() == 1);
    }
  }

  /** Every way to take one key, or "not stated", in each dimension. */
  private List<List<GroupKey>> combinations(SpendCell cell) {
    List<List<GroupKey>> combinations = List.of(List.of());
    for (int i = 0; i < by.size(); i++) {
      SpendDimension dimension = by.get(i);
      List<String> values = cell.keys().get(i).values();
      checkSize((long) combinations.size() * Math.max(1, values.size()) * cell.spends().size());
      List<GroupKey> here =
          values.isEmpty()
              ? List.of(new GroupKey(dimension, null))
              : values.stream().map(value -> new GroupKey(dimension, value)).toList();
      combinations =
          combinations.stream()
              .flatMap(start -> here.stream().map(key -> with(start, key)))
              .toList();
    }
    places += (long) combinations.size() * cell.spends().size();
    return combinations;
  }

  private static List<GroupKey> with(List<GroupKey> start, GroupKey key) {
    return Stream.concat(start.stream(), Stream.of(key)).toList();
  }

  private void checkSize(long more) {
    if (places + more > MOST_PLACES) {
      throw new QueryException(
          Kind.ANSWER_TOO_LARGE,
          "The spends stand in more than "
              + MOST_PLACES
              + " places of groups of these dimensions; group by fewer dimensions, or fewer spends.",
          "groupBy",
          String.join(", ", by.stream().map(Enum::name).toList()),
          "at most " + MOST_PLACES + " places");
    }
  }

  private List<SpendGroup> all(List<SpendCell> open) {
    List<SpendGroup> list = new ArrayList<>();
    groups.forEach(
        (keys, members) ->
            list.add(
                new SpendGroup(
                    keys,
                    counted.currency(),
                    members.own,
                    members.joint,
                    perhaps(keys, open),
                    counted,
                    byId(members.spends),
                    byId(members.divided),
                    members.unstated)));
    return list;
  }

  private Bounds perhaps(List<GroupKey> keys, List<SpendCell> open) {
    Bounds sum = Bounds.NONE;
    for (SpendCell cell : open) {
      if (cell.mayBelong(release, keys)) {
        sum = sum.plus(cell.sum());
      }
    }
    return sum;
  }

  private static List<Spend> byId(List<Spend> spends) {
    spends.sort(Comparator.comparing(Spend::id));
    return List.copyOf(spends);
  }
}

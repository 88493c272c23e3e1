package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    checkSize(by, counted.counted().alone().size()); // each has a place at least
    Collection<SpendCell> cells = SpendCell.of(counted, by, keys, step);
    List<TreeCell> trees = TreeCell.of(release, by, keys, counted, step);
    SpendGroups groups = new SpendGroups(release, by, counted.summing(trees));
    cells.forEach(groups::add);
    trees.forEach(groups::add);
    List<SpendCell> open = cells.stream().filter(SpendCell::isOpen).toList();
    List<TreeCell> openTrees = trees.stream().filter(TreeCell::isOpen).toList();
    return groups.all(open, openTrees, step);
  }

  /** What a group is made of, while cells are still coming in. */
  private static final class Members {
    GroupMoney money;
    final List<Spend> spends = new ArrayList<>();
    final List<Portion> rests = new ArrayList<>();
    final List<Spend> divided = new ArrayList<>();
    final Set<TreeCell> trees = new HashSet<>();
    int unstated;

    Members(Bounds all) {
      this.money = GroupMoney.nothingOf(all);
    }

    void add(SpendCell cell, boolean alone) {
      spends.addAll(cell.spends());
      unstated += cell.unstated();
      if (alone) {
        money = money.withOwn(cell.sum());
      } else {
        money = money.withJoint(cell.sum());
        divided.addAll(cell.spends());
      }
    }

    void add(List<Portion> portions, boolean alone, Amounts amounts) {
      for (Portion portion : portions) {
        if (portion.rest()) {
          rests.add(portion);
        } else {
          spends.add(portion.spend());
        }
        unstated += portion.isUnstated(amounts) ? 1 : 0;
        if (!alone) {
          divided.add(portion.spend());
        }
      }
    }
  }

  private Members members(List<GroupKey> group) {
    return groups.computeIfAbsent(group, g -> new Members(counted.sum()));
  }

  private void add(SpendCell cell) {
    take(cell.keys(), cell.spends().size());
    List<List<GroupKey>> combinations = Keys.combinations(by, cell.keys());
    for (List<GroupKey> combination : combinations) {
      members(combination).add(cell, Keys.nameAllOf(cell.keys(), combination));
    }
  }

  private void add(TreeCell tree) {
    take(List.of(), tree.size() * tree.named().size());
    for (List<GroupKey> group : tree.named()) {
      List<Portion> alone = tree.alone(group);
      List<Portion> joint = tree.joint(group);
      if (!alone.isEmpty() || !joint.isEmpty()) {
        Members members = members(group);
        members.add(alone, true, counted.amounts());
        members.add(joint, false, counted.amounts());
        members.money = members.money.withTree(tree.all(), tree.money(group));
        members.trees.add(tree);
      }
    }
  }

  private void take(List<Keys> keys, int spends) {
    long more = spends;
    for (Keys each : keys) {
      more *= Math.max(1, each.values().size());
      checkSize(by, places + more);
    }
    checkSize(by, places + more);
    places += more;
  }

  private static void checkSize(List<SpendDimension> by, long places) {
    if (places > MOST_PLACES) {
      throw new QueryException(
          Kind.ANSWER_TOO_LARGE,
          "The spends stand in more than "
              + MOST_PLACES
              + " places of groups of these dimensions; group by fewer dimensions, or fewer"
              + " spends.",
          "groupBy",
          String.join(", ", by.stream().map(Enum::name).toList()),
          "at most " + MOST_PLACES + " places");
    }
  }

  private List<SpendGroup> all(List<SpendCell> open, List<TreeCell> trees, Runnable step) {
    List<SpendGroup> list = new ArrayList<>();
    groups.forEach(
        (keys, members) -> {
          list.add(
              new SpendGroup(
                  keys,
                  counted.currency(),
                  withPossible(members, keys, open, trees, step),
                  counted,
                  null,
                  byId(members.spends),
                  rests(members.rests),
                  byId(members.divided),
                  members.unstated));
        });
    return list;
  }

  private GroupMoney withPossible(
      Members members,
      List<GroupKey> keys,
      List<SpendCell> open,
      List<TreeCell> trees,
      Runnable step) {
    Bounds perhaps = Bounds.NONE;
    for (SpendCell cell : open) {
      if (cell.mayBelong(release, keys)) {
        perhaps = perhaps.plus(cell.sum());
      }
    }
    GroupMoney money = members.money.withPossible(perhaps);
    for (TreeCell tree : trees) {
      if (!members.trees.contains(tree)) {
        step.run();
        money = money.withTree(tree.all(), tree.money(keys));
      }
    }
    return money;
  }

  private List<SpendRest> rests(List<Portion> portions) {
    return portions.stream()
        .sorted(Portion.BY_ID)
        .map(
            portion ->
                portion.shown(counted.currency(), counted.amounts(), counted.counted().status()))
        .toList();
  }

  private static List<Spend> byId(List<Spend> spends) {
    spends.sort(Comparator.comparing(Spend::id));
    return List.copyOf(spends);
  }
}

package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/** Spends that have the same keys in every dimension. */
final class SpendCell {

  private final List<Keys> keys;
  private final List<Spend> spends = new ArrayList<>();
  private Bounds sum = Bounds.NONE;
  private int unstated;

  private SpendCell(List<Keys> keys) {
    this.keys = keys;
  }

  /** All spends of a currency that have no parts and are none, in cells. */
  static Collection<SpendCell> of(
      CountedSpends counted, List<SpendDimension> by, SpendKeys keys, Runnable step) {
    Map<List<Object>, SpendCell> cells = new LinkedHashMap<>();
    for (Spend spend : counted.counted().alone()) {
      step.run();
      List<Object> decisive = new ArrayList<>(by.size());
      by.forEach(dimension -> decisive.add(keys.decisive(dimension, spend)));
      cells
          .computeIfAbsent(
              decisive,
              d -> new SpendCell(by.stream().map(dimension -> keys.of(dimension, spend)).toList()))
          .add(spend, counted.amounts());
    }
    return cells.values();
  }

  private void add(Spend spend, Amounts amounts) {
    spends.add(spend);
    sum = sum.plus(Bounds.of(amounts.of(spend)));
    unstated += Totals.isUnstated(amounts.of(spend)) ? 1 : 0;
  }

  /** The keys, dimension by dimension. */
  List<Keys> keys() {
    return keys;
  }

  /** By id. */
  List<Spend> spends() {
    return spends;
  }

  Bounds sum() {
    return sum;
  }

  /** How many of the spends have no stated amount. */
  int unstated() {
    return unstated;
  }

  /** Whether the money may belong to a group although a key that says so is not stated. */
  boolean mayBelong(Release release, List<GroupKey> group) {
    boolean named = true;
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).allows(release, group.get(i))) {
        return false;
      }
      named &= keys.get(i).names(group.get(i));
    }
    return !named;
  }

  /** Whether the money may belong to groups that no source names. */
  boolean isOpen() {
    return keys.stream().anyMatch(k -> k.room() != Room.Simple.NOWHERE);
  }
}

package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Money;
import org.kommunegraf.release.Release;

/**
 * A whole with its parts, among spends that are grouped. In each group stand those of its spends
 * that have the group's keys: where a part has not all keys of its whole, the parts and the rest
 * stand in place of the whole.
 */
final class TreeCell {

  private final Release release;
  private final ChosenTree tree;
  private final Currency currency;
  private final Amounts amounts;
  private final Map<SpendNode, List<Keys>> keys = new HashMap<>();
  private final Set<SpendNode> contested = new HashSet<>();
  private final Set<List<GroupKey>> named = new LinkedHashSet<>();
  private final boolean mixed;
  private final Bounds all;

  TreeCell(
      Release release,
      ChosenTree tree,
      List<SpendDimension> by,
      SpendKeys spendKeys,
      CountedSpends in) {
    this.release = release;
    this.tree = tree;
    this.currency = in.currency();
    this.amounts = in.amounts();
    tree.walk(
        node -> {
          if (tree.contains(node)) {
            keys.put(node, by.stream().map(d -> keys(spendKeys, d, node)).toList());
          }
        });
    tree.walk(this::contest);
    keys.values().forEach(each -> named.addAll(Keys.combinations(by, each)));
    this.mixed = tree.isMixed(amounts);
    this.all = sum(node -> true);
  }

  /**
   * What documents a part is in are those of its whole too, where that counts: both tell of the
   * money. How sure its keys are is a matter of the spend that counts.
   */
  private Keys keys(SpendKeys spendKeys, SpendDimension dimension, SpendNode node) {
    Keys own = spendKeys.of(dimension, node.seen());
    SpendNode above = tree.above(node);
    if (above == null) {
      return own;
    }
    return switch (dimension) {
      case DOCUMENT -> own.and(keys(spendKeys, dimension, above));
      case BASIS -> keys(spendKeys, dimension, above);
      default -> own;
    };
  }

  /** Where figures that contradict each other have different keys, no group has any for sure. */
  private void contest(SpendNode node) {
    if (node.figures().size() > 1) {
      Set<List<List<String>>> different = new HashSet<>();
      List<SpendNode> all = new ArrayList<>();
      node.figures().forEach(figure -> figure.walk(all::add));
      all.stream().filter(keys::containsKey).forEach(one -> different.add(stated(one)));
      if (different.size() > 1) {
        contested.addAll(all);
      }
    }
  }

  private List<List<String>> stated(SpendNode node) {
    return keysOf(node).stream().flatMap(each -> Stream.of(each.values(), each.all())).toList();
  }

  /** How many spends it has. */
  int size() {
    return keys.size();
  }

  /** The groups whose keys one of its spends has. */
  Set<List<GroupKey>> named() {
    return named;
  }

  /** All of it, as its groups have it. */
  Bounds all() {
    return all;
  }

  /** All of it, as a total has it. */
  Bounds asTotal() {
    return mixed ? tree.sum(portion -> portion.counted(currency, amounts)) : all;
  }

  /** Whether some of it may belong to groups that no source names. */
  boolean isOpen() {
    return keys.values().stream()
        .flatMap(List::stream)
        .anyMatch(each -> each.room() != Room.Simple.NOWHERE);
  }

  /** What of it can be a group's. */
  GroupMoney money(List<GroupKey> group) {
    return new GroupMoney(
        sum(node -> isAlone(node, group)),
        sum(node -> isNamed(node, group) && !isAlone(node, group)),
        sum(node -> isNamed(node, group)),
        sum(node -> isPossible(node, group)),
        sum(node -> !isAlone(node, group)).plus(elsewhere(node -> !isAlone(node, group))),
        sum(node -> !isPossible(node, group)).plus(elsewhere(node -> !isPossible(node, group))));
  }

  /** What stands in a group with its keys alone. */
  List<Portion> alone(List<GroupKey> group) {
    return shown(node -> isAlone(node, group));
  }

  /** What stands in a group and has other keys too. */
  List<Portion> joint(List<GroupKey> group) {
    return shown(node -> isNamed(node, group) && !isAlone(node, group));
  }

  private List<Portion> shown(Predicate<SpendNode> wanted) {
    return tree.portions(wanted, this::canStand).stream()
        .filter(portion -> portion.node().mayBeIn(currency, amounts))
        .filter(portion -> !portion.isSurelyNothing(amounts))
        .toList();
  }

  private Bounds sum(Predicate<SpendNode> wanted) {
    return tree.sum(wanted, this::canStand, portion -> portion.counted(currency, amounts));
  }

  /** Parts in another currency, as far as they are printed in this one too. */
  private Bounds elsewhere(Predicate<SpendNode> wanted) {
    return tree.sum(wanted, this::canStand, this::printedHere);
  }

  private Bounds printedHere(Portion portion) {
    SpendNode whole = portion.node().whole();
    if (whole == null || portion.rest() || portion.node().mayBeIn(currency, amounts)) {
      return Bounds.NONE;
    }
    Form form = Form.of(amounts.of(whole.seen()), currency);
    Money printed = form.find(portion.node().seen(), amounts);
    return printed == null ? Bounds.NONE : Bounds.of(printed);
  }

  /** Where amounts with and without tax are inside, the whole stands for what has its keys. */
  private boolean canStand(SpendNode node) {
    return !mixed || !node.isMixed(amounts) || hasKeys(node, keysOf(node));
  }

  private boolean hasKeys(SpendNode node, List<Keys> wanted) {
    return wanted.equals(keys.get(node)) && node.below().allMatch(part -> hasKeys(part, wanted));
  }

  private List<Keys> keysOf(SpendNode node) {
    return Objects.requireNonNull(keys.get(node));
  }

  private boolean isNamed(SpendNode node, List<GroupKey> group) {
    List<Keys> each = keysOf(node);
    for (int i = 0; i < group.size(); i++) {
      if (!each.get(i).names(group.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isAlone(SpendNode node, List<GroupKey> group) {
    return !contested.contains(node) && Keys.nameAllOf(keysOf(node), group);
  }

  private boolean isPossible(SpendNode node, List<GroupKey> group) {
    List<Keys> each = keysOf(node);
    for (int i = 0; i < group.size(); i++) {
      if (!each.get(i).allows(release, group.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The cells of all wholes with parts. */
  static List<TreeCell> of(
      Release release, List<SpendDimension> by, SpendKeys keys, CountedSpends in, Runnable step) {
    List<TreeCell> cells = new ArrayList<>();
    for (ChosenTree tree : in.counted().trees()) {
      step.run();
      cells.add(new TreeCell(release, tree, by, keys, in));
    }
    return cells;
  }
}

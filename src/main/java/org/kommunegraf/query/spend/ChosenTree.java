package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;

/** A whole with all its parts, and which of them are chosen. */
final class ChosenTree {

  private final SpendNode root;
  private final SpendChoice choice;
  private final Set<SpendNode> themselves = new HashSet<>();
  private final Set<SpendNode> chosen = new HashSet<>();

  private ChosenTree(SpendNode root, SpendChoice choice) {
    this.root = root;
    this.choice = choice;
  }

  static ChosenTree of(SpendNode root, SpendChoice choice) {
    ChosenTree tree = new ChosenTree(root, choice);
    root.walk(tree::choose);
    return tree;
  }

  /**
   * A part is chosen for itself, or with a larger spend that is chosen and would be so with the
   * keys of the part alone: the amount of the larger one was asked for, and this is in it.
   */
  private void choose(SpendNode node) {
    if (choice.chooses(node.seen())) {
      themselves.add(node);
      chosen.add(node);
    } else if (isChosenWithALargerOne(node)) {
      chosen.add(node);
    }
  }

  private boolean isChosenWithALargerOne(SpendNode node) {
    for (SpendNode above = node.whole(); above != null; above = above.whole()) {
      if (themselves.contains(above)
          && choice.chooses(Belonging.of(node.seen()).on(above.spend()))) {
        return true;
      }
    }
    return false;
  }

  SpendNode root() {
    return root;
  }

  boolean contains(SpendNode node) {
    return chosen.contains(node);
  }

  /** The nearest larger spend that is chosen; null if there is none. */
  @Nullable SpendNode above(SpendNode node) {
    SpendNode above = node.whole();
    while (above != null && !chosen.contains(above)) {
      above = above.whole();
    }
    return above;
  }

  /** What counts of it. */
  List<Portion> portions() {
    return portions(node -> true);
  }

  /** What counts of those chosen spends that are wanted. */
  List<Portion> portions(Predicate<SpendNode> wanted) {
    List<Portion> found = new ArrayList<>();
    root.portions(node -> chosen.contains(node) && wanted.test(node), found::add);
    return found;
  }

  /** How much that is in one currency. */
  Bounds sum(Predicate<SpendNode> wanted, Currency currency, Amounts amounts) {
    Bounds sum = Bounds.NONE;
    for (Portion portion : portions(wanted)) {
      if (portion.node().mayBeIn(currency, amounts)) {
        sum = sum.plus(portion.bounds(currency, amounts));
      }
    }
    return sum;
  }
}

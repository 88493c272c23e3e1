package org.kommunegraf.query.spend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which spends with parts, and how much of them, a total holds. */
final class HeldSpends {

  private final Set<SpendNode> whole = new HashSet<>();
  private final Set<SpendNode> held = new HashSet<>();
  private final Set<SpendNode> chosen = new HashSet<>();
  private final Map<SpendNode, Bounds> counted = new HashMap<>();

  HeldSpends(SpendTotal total) {
    for (ChosenTree tree : total.counted().trees()) {
      tree.walk(
          node -> {
            if (tree.contains(node)) {
              chosen.add(node);
            }
          });
    }
    for (Portion portion : total.counted().portions()) {
      counted.put(portion.node(), portion.bounds(total.currency(), total.amounts()));
      if (portion.rest()) {
        held.add(portion.node());
      } else {
        whole.add(portion.node());
        portion.node().walk(held::add);
      }
    }
  }

  /** Whether the total counts all of a spend. */
  boolean isWhole(SpendNode node) {
    return whole.contains(node);
  }

  /** Whether the total holds a spend, its parts apart. */
  boolean contains(SpendNode node) {
    return held.contains(node);
  }

  /** How much of a spend and its parts the total counts. */
  Bounds sum(SpendNode node) {
    Bounds sum = counted.getOrDefault(node, Bounds.NONE);
    for (SpendNode part : node.parts()) {
      sum = sum.plus(sumOfAny(part));
    }
    return sum;
  }

  /** The same of figures that contradict each other, of which one is right. */
  Bounds sumOfAny(SpendNode node) {
    return node.figures().stream()
        .filter(this::hasSome)
        .map(this::sum)
        .reduce(Bounds::or)
        .orElse(Bounds.NONE);
  }

  /** Whether a spend or a part of it is chosen, even if nothing is left of it to count. */
  boolean hasSome(SpendNode node) {
    return chosen.contains(node) || node.below().anyMatch(this::hasSome);
  }
}

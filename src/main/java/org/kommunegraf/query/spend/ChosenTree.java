package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;

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
    tree.walk(tree::choose);
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

  /** Shows all spends of it, chosen or not, each whole before its parts. */
  void walk(Consumer<SpendNode> visitor) {
    root.figures().forEach(figure -> figure.walk(visitor));
  }

  /** Whether amounts of two forms are inside. */
  boolean isMixed(Amounts amounts) {
    return root.figures().stream().anyMatch(figure -> figure.isMixed(amounts));
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
    return portions(wanted, node -> true);
  }

  /** The same, where not every spend can stand for all that is inside. */
  List<Portion> portions(Predicate<SpendNode> wanted, Predicate<SpendNode> canStand) {
    List<Portion> found = new ArrayList<>();
    root.figures().forEach(figure -> figure.portions(and(wanted), canStand, found::add));
    return found;
  }

  private Predicate<SpendNode> and(Predicate<SpendNode> wanted) {
    return node -> chosen.contains(node) && wanted.test(node);
  }

  /** What counts of those that are wanted, added up as something makes of each portion. */
  Bounds sum(
      Predicate<SpendNode> wanted, Predicate<SpendNode> canStand, Function<Portion, Bounds> each) {
    return new Sum(and(wanted), canStand, each).ofAny(root);
  }

  /** What counts of it, added up as something makes of each portion. */
  Bounds sum(Function<Portion, Bounds> each) {
    return new Sum(chosen::contains, node -> true, each).ofAny(root);
  }

  /** The figures of one place of which something is chosen. */
  private List<SpendNode> asked(SpendNode node) {
    return node.figures().size() == 1
        ? node.figures()
        : node.figures().stream().filter(this::isAskedFor).toList();
  }

  private boolean isAskedFor(SpendNode figure) {
    return chosen.contains(figure) || figure.below().anyMatch(this::isAskedFor);
  }

  /** The conflicts of which something counts, without those inside such. */
  List<SpendConflict> conflicts(Currency currency, Amounts amounts, FigureStatus status) {
    List<SpendConflict> found = new ArrayList<>();
    Sum sum =
        new Sum(chosen::contains, node -> true, portion -> portion.counted(currency, amounts));
    findConflicts(
        root,
        node -> {
          if (node.mayBeIn(currency, amounts)) {
            found.add(SpendConflict.of(asked(node), sum.ofAny(node), currency, status));
          }
        });
    return found;
  }

  private void findConflicts(SpendNode node, Consumer<SpendNode> found) {
    List<SpendNode> asked = asked(node);
    if (asked.size() > 1) {
      found.accept(node);
      return;
    }
    asked.stream()
        .filter(figure -> !figure.hasOnly(chosen::contains))
        .flatMap(figure -> figure.parts().stream())
        .forEach(part -> findConflicts(part, found));
  }

  /** What counts of those spends that are wanted, added up. */
  private final class Sum {

    private final Predicate<SpendNode> wanted;
    private final Predicate<SpendNode> canStand;
    private final Function<Portion, Bounds> each;

    Sum(
        Predicate<SpendNode> wanted,
        Predicate<SpendNode> canStand,
        Function<Portion, Bounds> each) {
      this.wanted = wanted;
      this.canStand = canStand;
      this.each = each;
    }

    /** One of the figures that are asked for is right, so it is what one of them makes it. */
    Bounds ofAny(SpendNode node) {
      return asked(node).stream().map(this::of).reduce(Bounds::or).orElse(Bounds.NONE);
    }

    private Bounds of(SpendNode node) {
      boolean here = wanted.test(node);
      if (here && canStand.test(node) && node.hasOnly(wanted)) {
        return each.apply(new Portion(node, false));
      }
      Bounds sum = here ? each.apply(new Portion(node, true)) : Bounds.NONE;
      for (SpendNode part : node.parts()) {
        sum = sum.plus(ofAny(part));
      }
      return sum;
    }
  }
}

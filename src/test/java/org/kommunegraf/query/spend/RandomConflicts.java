package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.spend.RandomForest.Grown;
import org.kommunegraf.release.Release;

/** Figures by chance that contradict some of a forest, of which those of the forest are right. */
public final class RandomConflicts {

  private final RandomForest forest;
  private final Random random;
  private final Map<Grown, Grown> against = new IdentityHashMap<>();

  private RandomConflicts(RandomForest forest, long seed) {
    this.forest = forest;
    this.random = new Random(seed);
  }

  /** Wrong figures of the wholes, which say other things of the money too. */
  static RandomConflicts ofWholes(RandomForest forest, long seed) {
    RandomConflicts conflicts = new RandomConflicts(forest, seed);
    for (Grown root : forest.roots()) {
      Grown other = forest.roots().get(conflicts.random.nextInt(forest.roots().size()));
      conflicts.contradict(root, conflicts.random.nextBoolean() ? root : other);
    }
    return conflicts;
  }

  /** Wrong figures of any spends, which say the same of the money else. */
  public static RandomConflicts anywhere(RandomForest forest, long seed) {
    RandomConflicts conflicts = new RandomConflicts(forest, seed);
    forest.roots().forEach(root -> root.walk(grown -> conflicts.contradict(grown, grown)));
    return conflicts;
  }

  private void contradict(Grown right, Grown like) {
    Money amount = right.spend.amount();
    if (amount == null || random.nextInt(100) < 60) {
      return;
    }
    Money wrong =
        Made.of(Money.class)
            .with("value", (long) random.nextInt(1_500))
            .with("currency", amount.currency())
            .with("currencyBasis", Basis.STATED)
            .with("printed", "printed")
            .record();
    boolean saysOfWhat = random.nextBoolean();
    against.put(
        right,
        new Grown(
            figure(right, like.spend, wrong, saysOfWhat ? right.spend.partOf() : null),
            figure(right, like.seen, wrong, null),
            right.currency,
            0,
            List.of()));
  }

  private static Spend figure(Grown right, Spend like, Money amount, @Nullable Ref<Spend> partOf) {
    String id = right.spend.id() + "wrong";
    Made<Spend> made = Made.of(Spend.class, new Identity(id, List.of(), "random"));
    Shape.of(Spend.class).components().forEach(c -> made.with(c.name(), c.of(like)));
    return made.with("amount", amount)
        .with("partOf", partOf)
        .with("conflictsWith", List.of(new Ref<>(right.spend.id())))
        .record();
  }

  /** The figure that contradicts one; null if none does. */
  @Nullable Grown against(Grown grown) {
    return against.get(grown);
  }

  /** What contradicts spends of the forest, by id. */
  public List<Spend> figures() {
    return against.values().stream()
        .map(wrong -> wrong.spend)
        .sorted(Comparator.comparing(Spend::id))
        .toList();
  }

  /** The forest with what contradicts it. */
  Release release() {
    List<Spend> all = new ArrayList<>(forest.spends());
    all.addAll(figures());
    return forest.release(all);
  }
}

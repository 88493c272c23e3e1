package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;

/**
 * A spend that has parts or is one, in its place among them. Where sources contradict each other,
 * several figures stand in one place.
 */
final class SpendNode {

  private final Spend spend;
  private final @Nullable SpendNode whole;
  private final List<SpendNode> parts = new ArrayList<>();
  private final Spend seen;
  private final List<SpendNode> figures;

  private SpendNode(Spend spend, @Nullable SpendNode whole, Spend seen, List<SpendNode> figures) {
    this.spend = spend;
    this.whole = whole;
    this.seen = seen;
    this.figures = figures;
    figures.add(this);
  }

  /**
   * A spend in its whole, if it is part of one.
   *
   * @param seen the spend as its whole lets it be seen: with keys that are cut to those of the
   *     whole
   */
  static SpendNode in(@Nullable SpendNode whole, Spend spend, Spend seen) {
    SpendNode node = new SpendNode(spend, whole, seen, new ArrayList<>());
    if (whole != null) {
      whole.parts.add(node);
    }
    return node;
  }

  /** Another figure of the same money, in the same whole. */
  SpendNode contradictedBy(Spend other, Spend otherSeen) {
    return new SpendNode(other, whole, otherSeen, figures);
  }

  Spend spend() {
    return spend;
  }

  Spend seen() {
    return seen;
  }

  @Nullable SpendNode whole() {
    return whole;
  }

  void sort() {
    parts.sort(Comparator.comparing(part -> part.spend.id()));
  }

  /** By id; of figures that contradict each other the first stands for all. */
  List<SpendNode> parts() {
    return parts;
  }

  /** This spend and all that contradict it, the same first for each of them. */
  List<SpendNode> figures() {
    return figures;
  }

  SpendNode root() {
    return whole == null ? figures.get(0) : whole.root();
  }

  /** The parts, with all figures of each. */
  Stream<SpendNode> below() {
    return parts.stream().flatMap(part -> part.figures.stream());
  }

  /** Shows this spend and all below it, each whole before its parts. */
  void walk(Consumer<SpendNode> visitor) {
    visitor.accept(this);
    below().forEach(part -> part.walk(visitor));
  }

  /**
   * What counts of the spends from here down when only some are wanted: a spend of which nothing
   * inside is unwanted stands for all that; where only some is wanted, the parts and the rest stand
   * in its place.
   */
  void portions(Predicate<SpendNode> wanted, Consumer<Portion> found) {
    if (wanted.test(this)) {
      boolean all = hasOnly(wanted);
      found.accept(new Portion(this, !all));
      if (all) {
        return;
      }
    }
    below().forEach(part -> part.portions(wanted, found));
  }

  /** Whether it and all inside is wanted. */
  boolean hasOnly(Predicate<SpendNode> wanted) {
    return wanted.test(this) && below().allMatch(part -> part.hasOnly(wanted));
  }

  /**
   * Whether its money is or may be of a currency: what has no stated amount is in the currency of
   * the whole that holds it.
   */
  boolean mayBeIn(Currency currency, Amounts amounts) {
    Currency own = currency(amounts);
    return own == null || own == currency;
  }

  /** Its own currency or that of the whole that holds it; null where no source states one. */
  @Nullable Currency currency(Amounts amounts) {
    Money amount = amounts.of(seen);
    if (amount != null) {
      return amount.currency();
    }
    return whole == null ? null : whole.currency(amounts);
  }

  /** All of it, which is at least what its parts are. */
  Bounds all(Currency currency, Amounts amounts) {
    Bounds own = Bounds.of(amounts.of(seen));
    long least = 0;
    for (SpendNode part : parts) {
      least = Math.addExact(least, part.leastOfAny(currency, amounts));
    }
    return own.atLeast(least);
  }

  private long leastOfAny(Currency currency, Amounts amounts) {
    return figures.stream().mapToLong(f -> f.least(currency, amounts)).min().orElseThrow();
  }

  private long least(Currency currency, Amounts amounts) {
    return mayBeIn(currency, amounts) ? all(currency, amounts).min() : 0;
  }

  /** What of it is in none of its parts. A part in another currency may be any of it. */
  Bounds rest(Currency currency, Amounts amounts) {
    Bounds inside = Bounds.NONE;
    for (SpendNode part : parts) {
      Bounds any =
          part.figures.stream()
              .map(figure -> figure.insideAnother(currency, amounts))
              .reduce(Bounds::or)
              .orElseThrow();
      inside = inside.plus(any);
    }
    return Bounds.of(amounts.of(seen)).without(inside);
  }

  private Bounds insideAnother(Currency currency, Amounts amounts) {
    Money of = amounts.of(seen);
    return of != null && of.currency() == currency
        ? Bounds.of(of)
        : Bounds.of(null).atLeast(least(currency, amounts));
  }
}

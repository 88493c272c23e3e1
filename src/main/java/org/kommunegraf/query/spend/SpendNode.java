package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;

/** A spend that has parts or is one, in its place among them. */
final class SpendNode {

  private final Spend spend;
  private final @Nullable SpendNode whole;
  private final List<SpendNode> parts = new ArrayList<>();
  private final Spend seen;

  /**
   * @param seen the spend as its whole lets it be seen: with keys that are cut to those of the
   *     whole
   */
  SpendNode(Spend spend, @Nullable SpendNode whole, Spend seen) {
    this.spend = spend;
    this.whole = whole;
    this.seen = seen;
    if (whole != null) {
      whole.parts.add(this);
    }
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

  void sortParts() {
    parts.sort(Comparator.comparing(part -> part.spend.id()));
  }

  /** By id. */
  List<SpendNode> parts() {
    return parts;
  }

  SpendNode root() {
    return whole == null ? this : whole.root();
  }

  /** Shows this spend and all below it, each whole before its parts. */
  void walk(Consumer<SpendNode> visitor) {
    visitor.accept(this);
    parts.forEach(part -> part.walk(visitor));
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
    parts.forEach(part -> part.portions(wanted, found));
  }

  private boolean hasOnly(Predicate<SpendNode> wanted) {
    return wanted.test(this) && parts.stream().allMatch(part -> part.hasOnly(wanted));
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
      least = Math.addExact(least, part.least(currency, amounts));
    }
    return own.atLeast(least);
  }

  private long least(Currency currency, Amounts amounts) {
    return mayBeIn(currency, amounts) ? all(currency, amounts).min() : 0;
  }

  /** What of it is in none of its parts. A part in another currency may be any of it. */
  Bounds rest(Currency currency, Amounts amounts) {
    Bounds inside = Bounds.NONE;
    for (SpendNode part : parts) {
      Money of = amounts.of(part.seen);
      boolean same = of != null && of.currency() == currency;
      inside =
          inside.plus(
              same ? Bounds.of(of) : Bounds.of(null).atLeast(part.least(currency, amounts)));
    }
    return Bounds.of(amounts.of(seen)).without(inside);
  }
}

package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
   *
   * @param canStand whether a spend can stand for what is inside
   */
  void portions(
      Predicate<SpendNode> wanted, Predicate<SpendNode> canStand, Consumer<Portion> found) {
    if (wanted.test(this)) {
      boolean all = canStand.test(this) && hasOnly(wanted);
      found.accept(new Portion(this, !all));
      if (all) {
        return;
      }
    }
    below().forEach(part -> part.portions(wanted, canStand, found));
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

  /** Its currency, where a source states one. */
  Optional<Currency> ownCurrency(Amounts amounts) {
    return Optional.ofNullable(currency(amounts));
  }

  /** Its currency; where no source states one, those of its parts. */
  void outerCurrencies(Amounts amounts, Consumer<Currency> found) {
    Currency own = currency(amounts);
    if (own == null) {
      below().forEach(part -> part.outerCurrencies(amounts, found));
    } else {
      found.accept(own);
    }
  }

  /** All of it, which is at least what its parts are. */
  Bounds all(Currency currency, Amounts amounts) {
    Money amount = amounts.of(seen);
    return Bounds.of(amount).atLeast(inside(Form.of(amount, currency), amounts));
  }

  private long inside(Form form, Amounts amounts) {
    long least = 0;
    for (SpendNode part : parts) {
      least = Math.addExact(least, part.leastOfAny(form, amounts));
    }
    return least;
  }

  private long leastOfAny(Form form, Amounts amounts) {
    return figures.stream().mapToLong(f -> f.least(form, amounts)).min().orElseThrow();
  }

  /** What it is at least, said as an amount of a form. */
  private long least(Form form, Amounts amounts) {
    Money own = form.find(seen, amounts);
    long inside = inside(form, amounts);
    return own == null ? inside : Bounds.of(own).atLeast(inside).min();
  }

  /**
   * What of it is in none of its parts: in the form of its own amount or, where parts are not
   * stated in that, in another form that it is printed in. A part that is stated in no such form
   * may be any of it.
   */
  Bounds rest(Currency currency, Amounts amounts) {
    Money amount = comparable(currency, amounts);
    Form form = Form.of(amount, currency);
    Bounds inside = Bounds.NONE;
    for (SpendNode part : parts) {
      Bounds any =
          part.figures.stream()
              .map(figure -> figure.insideAnother(form, amounts))
              .reduce(Bounds::or)
              .orElseThrow();
      inside = inside.plus(any);
    }
    return Bounds.of(amount).without(inside);
  }

  /** Whether amounts of two forms are inside, so that the parts and the rest are not the whole. */
  boolean isMixed(Amounts amounts) {
    Money own = amounts.of(seen);
    return below()
        .anyMatch(part -> part.isMixed(amounts) || (own != null && part.isUnlike(own, amounts)));
  }

  private boolean isUnlike(Money whole, Amounts amounts) {
    Money own = amounts.of(seen);
    return own != null && own.currency() == whole.currency() && !Form.of(whole).isOf(own);
  }

  /** Its amount in a form that all its parts are stated in; its own where there is none. */
  private @Nullable Money comparable(Currency currency, Amounts amounts) {
    Money own = amounts.of(seen);
    if (own == null || seen.equivalents().isEmpty()) {
      return own;
    }
    return Form.all(seen, amounts).stream()
        .filter(printed -> printed.currency() == currency)
        .filter(printed -> below().allMatch(p -> p.isIn(Form.of(printed), amounts)))
        .findFirst()
        .orElse(own);
  }

  /** Whether its amount is not stated at all, or in this form. */
  private boolean isIn(Form form, Amounts amounts) {
    return amounts.of(seen) == null || form.find(seen, amounts) != null;
  }

  private Bounds insideAnother(Form form, Amounts amounts) {
    Money of = form.find(seen, amounts);
    return of == null ? Bounds.of(null).atLeast(least(form, amounts)) : Bounds.of(of);
  }
}

package org.kommunegraf.query.spend;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.query.spend.Years.Match;
import org.kommunegraf.release.Release;

/**
 * What the municipalities of a total spent in its currency and in its years that the total does not
 * hold, in whole or part. Money without a date may be of these years or not.
 */
public final class Outside {

  private final Release release;
  private final SpendTotal total;
  private final Currency currency;
  private final Amounts amounts;
  private final @Nullable Set<Integer> years;
  private final HeldSpends held;
  private final MunicipalSpending spending;
  private final Collection<Municipality> municipalities;

  private Outside(Release release, SpendTotal total) {
    this.release = release;
    this.total = total;
    this.currency = total.currency();
    this.amounts = total.amounts();
    this.years = years(total);
    this.municipalities = Totals.municipalities(release, total);
    this.spending = MunicipalSpending.of(release, amounts);
    this.held = new HeldSpends(total);
  }

  /** What is outside of a total. */
  public static Outside of(Release release, SpendTotal total) {
    return new Outside(release, total);
  }

  /** How much it is. */
  public Money amount() {
    return sum().money(currency, total.status());
  }

  /** How much it is, as a sum. */
  public Bounds sum() {
    Bounds sum = Bounds.NONE;
    for (Municipality municipality : municipalities) {
      sum = sum.plus(of(municipality));
    }
    return sum;
  }

  /**
   * The calendar years of the money that the total counts.
   *
   * @return null when no source says of which year some of it is, so that it may be of any
   */
  public @Nullable Set<Integer> years() {
    return years;
  }

  private static @Nullable Set<Integer> years(SpendTotal total) {
    Set<Integer> years = new TreeSet<>();
    Set<Years> seen = new HashSet<>();
    total.counted().seen().forEach(spend -> seen.add(Years.of(spend)));
    for (Years some : seen) {
      if (!some.stated()) {
        return null;
      }
      for (int year = some.first(); year <= some.last(); year++) {
        years.add(year);
      }
    }
    return years;
  }

  private Bounds of(Municipality municipality) {
    MunicipalSpending.Spent spent = spending.spent(municipality, currency, total.status());
    Map<Years, Bounds> left = new HashMap<>(spent.sums());
    for (Spend spend : total.counted().alone()) {
      if (municipality.equals(Inclusion.municipalityOf(release, spend))) {
        left.computeIfPresent(
            Years.of(spend), (years, sum) -> sum.minus(Bounds.of(amounts.of(spend))));
      }
    }
    Bounds sum = Bounds.NONE;
    for (Map.Entry<Years, Bounds> some : left.entrySet()) {
      sum = sum.plus(as(some.getKey().in(years), some.getValue()));
    }
    for (SpendNode root : spent.trees()) {
      sum = sum.plus(new InTree(municipality).ofAny(root));
    }
    return sum;
  }

  private static Bounds as(Match match, Bounds money) {
    return switch (match) {
      case ALL -> money;
      case PERHAPS -> money.fromNothing();
      case NONE -> Bounds.NONE;
    };
  }

  /** What is outside of a whole and its parts. */
  private final class InTree {

    private final Municipality municipality;

    InTree(Municipality municipality) {
      this.municipality = municipality;
    }

    private Match match(SpendNode node) {
      return municipality.equals(Inclusion.municipalityOf(release, node.seen()))
          ? Years.of(node.seen()).in(years)
          : Match.NONE;
    }

    private boolean isFree(SpendNode node, Match match) {
      return !held.contains(node)
          && match(node) == match
          && node.below().allMatch(part -> isFree(part, match));
    }

    private boolean isOf(SpendNode node) {
      return (held.contains(node) || match(node) == Match.ALL) && node.below().allMatch(this::isOf);
    }

    /** Of figures that contradict each other, what one of them leaves. */
    Bounds ofAny(SpendNode node) {
      return node.figures().stream()
          .map(figure -> leftOf(figure, node))
          .reduce(Bounds::or)
          .orElseThrow();
    }

    private Bounds leftOf(SpendNode figure, SpendNode node) {
      Bounds left = of(figure);
      return node.figures().size() > 1 && !held.hasSome(figure)
          ? left.without(held.sumOfAny(node)) // another figure of the same money holds it
          : left;
    }

    private Bounds of(SpendNode node) {
      if (held.isWhole(node)) {
        return Bounds.NONE;
      }
      boolean here = node.mayBeIn(currency, amounts);
      for (Match match : Match.values()) {
        if (isFree(node, match)) {
          return here ? as(match, node.all(currency, amounts)) : Bounds.NONE;
        }
      }
      Bounds sum =
          here && !held.contains(node)
              ? as(match(node), node.rest(currency, amounts))
              : Bounds.NONE;
      for (SpendNode part : node.parts()) {
        sum = sum.plus(ofAny(part));
      }
      return here && isOf(node) ? sum.within(withoutHeld(node)) : sum;
    }

    private Bounds withoutHeld(SpendNode node) {
      Bounds all = node.all(currency, amounts);
      Bounds inside = held.sum(node);
      return hasCredit(node) ? all.withoutBesideCredits(inside) : all.without(inside);
    }

    private boolean hasCredit(SpendNode node) {
      Money amount = amounts.of(node.seen());
      return (amount != null && amount.max() != null && amount.max() < 0)
          || node.below().anyMatch(this::hasCredit);
    }
  }
}

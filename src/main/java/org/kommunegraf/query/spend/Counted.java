package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/**
 * The money of chosen spends, each krone of it once: spends that stand alone, and portions of those
 * that have parts.
 *
 * @param choice the question that they answer
 * @param status of all of it
 * @param alone spends that have no parts, are none and are not contradicted, by id
 * @param trees the others with all that they belong together with
 * @param portions what counts of these, by id; of figures that contradict each other, all
 */
record Counted(
    SpendChoice choice,
    FigureStatus status,
    List<Spend> alone,
    List<ChosenTree> trees,
    List<Portion> portions) {

  /**
   * What counts of the chosen spends that have a status, without those that another corrects; an
   * amount not stated was spent.
   */
  static Counted of(Release release, SpendChoice choice, FigureStatus status) {
    SpendForest forest = SpendForest.of(release);
    Corrections corrections = Corrections.of(release);
    List<Spend> alone = new ArrayList<>();
    Map<String, SpendNode> roots = new LinkedHashMap<>();
    for (Spend spend : choice.spends()) {
      if (statusOf(spend) == status && !corrections.isCorrected(spend)) {
        SpendNode node = forest.find(spend);
        if (node != null) {
          roots.putIfAbsent(node.root().spend().id(), node.root());
        } else if (choice.where().test(spend)) {
          alone.add(spend);
        }
      }
    }
    return of(status, alone, roots.values(), choice);
  }

  private static Counted of(
      FigureStatus status, List<Spend> alone, Collection<SpendNode> roots, SpendChoice choice) {
    List<ChosenTree> trees = roots.stream().map(root -> ChosenTree.of(root, choice)).toList();
    List<Portion> portions =
        trees.stream().flatMap(tree -> tree.portions().stream()).sorted(Portion.BY_ID).toList();
    return new Counted(choice, status, List.copyOf(alone), trees, portions);
  }

  static FigureStatus statusOf(Spend spend) {
    return spend.amount() == null ? FigureStatus.ACTUAL : spend.amount().status();
  }

  boolean isEmpty() {
    return alone.isEmpty() && portions.isEmpty();
  }

  /** The spends as they are seen, whole or as the ones whose rest counts. */
  Stream<Spend> seen() {
    return Stream.concat(alone.stream(), portions.stream().map(portion -> portion.node().seen()));
  }

  /** The currencies of what counts; of a whole without an amount, those of its parts. */
  Set<Currency> currencies(Amounts amounts) {
    Set<Currency> currencies = ofAlone(amounts);
    for (Portion portion : portions) {
      if (portion.rest()) {
        portion.node().ownCurrency(amounts).ifPresent(currencies::add);
      } else {
        portion.node().outerCurrencies(amounts, currencies::add);
      }
    }
    return currencies;
  }

  /** These, and the currencies of parts, which may stand for themselves in groups. */
  Set<Currency> currenciesOfGroups(Amounts amounts) {
    Set<Currency> currencies = currencies(amounts);
    for (Portion portion : portions) {
      if (!portion.rest()) {
        portion.node().walk(node -> node.ownCurrency(amounts).ifPresent(currencies::add));
      }
    }
    return currencies;
  }

  private Set<Currency> ofAlone(Amounts amounts) {
    Set<Currency> currencies = EnumSet.noneOf(Currency.class);
    for (Spend spend : alone) {
      Money amount = amounts.of(spend);
      if (amount != null) {
        currencies.add(amount.currency());
      }
    }
    return currencies;
  }

  /** What of it is or may be in a currency, less rests that are surely nothing. */
  Counted in(Currency currency, Amounts amounts) {
    return new Counted(
        choice,
        status,
        alone.stream().filter(Totals.mayBeIn(currency, amounts)).toList(),
        trees,
        portions.stream()
            .filter(portion -> portion.node().mayBeIn(currency, amounts))
            .filter(portion -> !portion.isSurelyNothing(amounts))
            .toList());
  }

  /** The sum of what is or may be in a currency. */
  Bounds sum(Currency currency, Amounts amounts) {
    return sum(
        spend -> Bounds.of(amounts.of(spend)), portion -> portion.counted(currency, amounts));
  }

  /** The sum of what something makes of all that counts. */
  Bounds sum(Function<Spend, Bounds> ofSpend, Function<Portion, Bounds> ofPortion) {
    Bounds sum = Bounds.NONE;
    for (Spend spend : alone) {
      sum = sum.plus(ofSpend.apply(spend));
    }
    for (ChosenTree tree : trees) {
      sum = sum.plus(tree.sum(ofPortion));
    }
    return sum;
  }

  /** The conflicts of which one figure counts. */
  List<SpendConflict> conflicts(Currency currency, Amounts amounts) {
    return trees.stream()
        .flatMap(tree -> tree.conflicts(currency, amounts, status).stream())
        .toList();
  }

  /** How many amounts are not stated. */
  int unstated(Amounts amounts) {
    return (int)
        Stream.concat(
                alone.stream().map(spend -> Totals.isUnstated(amounts.of(spend))),
                portions.stream().map(portion -> portion.isUnstated(amounts)))
            .filter(isUnstated -> isUnstated)
            .count();
  }

  /** The spends that count whole or as a rest that is not surely nothing, by id. */
  List<Spend> sources() {
    return sources(spend -> true, portion -> !portion.isSurelyNothing(Amounts.STATED));
  }

  /** Some of the spends that count, whole or as a rest, by id. */
  List<Spend> sources(Predicate<Spend> some, Predicate<Portion> portion) {
    return Stream.concat(
            alone.stream().filter(some), portions.stream().filter(portion).map(Portion::spend))
        .sorted(Comparator.comparing(Spend::id))
        .toList();
  }

  /** The spends that count whole, by id. */
  List<Spend> spends() {
    List<Spend> whole =
        portions.stream().filter(portion -> !portion.rest()).map(Portion::spend).toList();
    return whole.isEmpty()
        ? alone
        : Stream.concat(alone.stream(), whole.stream())
            .sorted(Comparator.comparing(Spend::id))
            .toList();
  }

  /** The rests that count, by the ids of their wholes. */
  List<SpendRest> rests(Currency currency, Amounts amounts) {
    return portions.stream()
        .filter(Portion::rest)
        .map(portion -> portion.shown(currency, amounts, status))
        .toList();
  }
}

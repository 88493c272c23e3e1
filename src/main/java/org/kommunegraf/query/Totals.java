package org.kommunegraf.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/**
 * Adds spends up, one total per currency. Each spend counts once, however many campaigns, goals or
 * platforms it hangs on; one that is part of another counted spend does not count beside it, and
 * money that is only planned does not count as spent.
 */
public final class Totals {

  private final Release release;

  private Totals(Release release) {
    this.release = release;
  }

  /**
   * The totals of some spends, by currency; empty when none of them, nor any other of their
   * municipalities, has one.
   */
  public static List<SpendTotal> of(Release release, Collection<Spend> spends) {
    return new Totals(release).totals(spends);
  }

  /** What the same municipalities spent in the currency of a total that it does not count. */
  public static Money outside(Release release, SpendTotal total) {
    Totals totals = new Totals(release);
    return Sum.of(total.currency(), amounts(totals.outside(total.currency(), total.spends())));
  }

  /**
   * Each spend once, by id, without those contained in another of them and without planned money.
   */
  public static Collection<Spend> counted(Release release, Collection<Spend> spends) {
    return new Totals(release).counted(spends);
  }

  private List<SpendTotal> totals(Collection<Spend> spends) {
    Collection<Spend> counted = counted(spends);
    List<SpendTotal> totals = new ArrayList<>();
    for (Currency currency : currencies(counted)) {
      totals.add(total(currency, counted));
    }
    return totals;
  }

  /**
   * Each spend once, by id, without those contained in another of them and without planned money.
   */
  private Collection<Spend> counted(Collection<Spend> spends) {
    Map<String, Spend> once = new TreeMap<>();
    spends.stream().filter(Totals::isSpent).forEach(spend -> once.put(spend.id(), spend));
    return once.values().stream().filter(spend -> !isInside(spend, once.keySet())).toList();
  }

  private static boolean isSpent(Spend spend) {
    return spend.amount() == null || spend.amount().status() == FigureStatus.ACTUAL;
  }

  private boolean isInside(Spend spend, Set<String> others) {
    Spend larger = release.follow(spend.partOf());
    while (larger != null && !others.contains(larger.id())) {
      larger = release.follow(larger.partOf());
    }
    return larger != null;
  }

  private Set<Currency> currencies(Collection<Spend> counted) {
    Set<Currency> currencies = currenciesOf(counted.stream());
    return currencies.isEmpty() ? currenciesOf(ofSameMunicipalities(counted)) : currencies;
  }

  private static Set<Currency> currenciesOf(Stream<Spend> spends) {
    return spends
        .map(Spend::amount)
        .filter(Objects::nonNull)
        .map(Money::currency)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Currency.class)));
  }

  private SpendTotal total(Currency currency, Collection<Spend> counted) {
    List<Spend> spends = counted.stream().filter(mayBeIn(currency)).toList();
    int unstated = (int) spends.stream().filter(spend -> isUnstated(spend.amount())).count();
    return new SpendTotal(
        currency, Sum.of(currency, amounts(spends)), spends.size(), unstated, spends);
  }

  private static boolean isUnstated(@Nullable Money amount) {
    return amount == null || (amount.min() == null && amount.max() == null);
  }

  /** A spend without an amount may be in any currency, so every total must say that it is there. */
  private static Predicate<Spend> mayBeIn(Currency currency) {
    return spend -> spend.amount() == null || spend.amount().currency() == currency;
  }

  private Collection<Spend> outside(Currency currency, List<Spend> spends) {
    Set<String> within = spends.stream().map(Spend::id).collect(Collectors.toSet());
    List<Spend> others =
        ofSameMunicipalities(spends)
            .filter(mayBeIn(currency))
            .filter(spend -> !within.contains(spend.id()) && !isInside(spend, within))
            .toList();
    return counted(others);
  }

  private Stream<Spend> ofSameMunicipalities(Collection<Spend> spends) {
    return spends.stream()
        .map(spend -> Inclusion.municipalityOf(release, spend))
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.comparing(Municipality::id))
        .flatMap(municipality -> Inclusion.spendsOf(release, municipality).stream());
  }

  private static List<@Nullable Money> amounts(Collection<Spend> spends) {
    List<@Nullable Money> amounts = new ArrayList<>();
    spends.forEach(spend -> amounts.add(spend.amount()));
    return amounts;
  }
}

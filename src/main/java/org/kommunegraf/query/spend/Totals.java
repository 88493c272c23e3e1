package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatKind;
import org.kommunegraf.query.Caveats;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.release.Release;

/**
 * Adds spends up, one total per currency. Each spend counts once, however many campaigns, goals or
 * platforms it hangs on; one that is part of another counted spend does not count beside it, and
 * money that is only planned does not count as spent.
 */
public final class Totals {

  private final Release release;
  private final Amounts amounts;

  private Totals(Release release, Amounts amounts) {
    this.release = release;
    this.amounts = amounts;
  }

  /**
   * The totals of some spends, by currency; empty when none of them, nor any other of their
   * municipalities, has one.
   */
  public static List<SpendTotal> of(Release release, Collection<Spend> spends) {
    return of(release, spends, Amounts.STATED);
  }

  /** The totals of some spends, each with an amount that is not the stated one. */
  static List<SpendTotal> of(Release release, Collection<Spend> spends, Amounts amounts) {
    return new Totals(release, amounts).totals(spends);
  }

  /** The currencies that the totals of some counted spends are in. */
  static Set<Currency> currencies(Release release, Collection<Spend> counted, Amounts amounts) {
    return new Totals(release, amounts).currencies(counted);
  }

  /** What the same municipalities spent in the currency of a total that it does not count. */
  public static Money outside(Release release, SpendTotal total) {
    Totals totals = new Totals(release, total.amounts());
    List<Municipality> municipalities = totals.municipalities(total.spends()).toList();
    if (municipalities.size() == 1 && total.amounts() == Amounts.STATED) {
      return totals.outsideIn(municipalities.get(0), total.currency(), total.spends());
    }
    return Sum.of(
        total.currency(), totals.amountsOf(totals.outside(total.currency(), total.spends())));
  }

  /** What one must know of the spends of a total. A converted amount is about. */
  public static List<Caveat> caveats(Release release, SpendTotal total) {
    return Caveats.of(release, total.spends(), estimated(total.spends(), total.amounts()));
  }

  /** A converted amount is about, although its source states it exactly. */
  static List<Caveats.Extra> estimated(Collection<Spend> spends, Amounts amounts) {
    return spends.stream()
        .filter(spend -> isApproximate(amounts.of(spend)) && !isApproximate(spend.amount()))
        .map(spend -> new Caveats.Extra(CaveatKind.APPROXIMATE, spend, "amount"))
        .toList();
  }

  /**
   * Each spend once, by id, without those contained in another of them and without planned money.
   */
  public static Collection<Spend> counted(Release release, Collection<Spend> spends) {
    return new Totals(release, Amounts.STATED).counted(spends);
  }

  private List<SpendTotal> totals(Collection<Spend> spends) {
    Collection<Spend> counted = counted(spends);
    List<SpendTotal> totals = new ArrayList<>();
    for (Currency currency : currencies(counted)) {
      totals.add(total(currency, counted));
    }
    return totals;
  }

  private Collection<Spend> counted(Collection<Spend> spends) {
    Map<String, Spend> once = new LinkedHashMap<>();
    spends.stream().filter(Totals::isSpent).forEach(spend -> once.put(spend.id(), spend));
    return once.values().stream()
        .filter(spend -> !isInside(spend, once.keySet()))
        .sorted(Comparator.comparing(Spend::id))
        .toList();
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
    return currencies.isEmpty() ? currenciesOfMunicipalities(counted) : currencies;
  }

  private Set<Currency> currenciesOfMunicipalities(Collection<Spend> counted) {
    if (amounts != Amounts.STATED) {
      return currenciesOf(ofSameMunicipalities(counted));
    }
    Set<Currency> all = EnumSet.noneOf(Currency.class);
    MunicipalSpending spending = MunicipalSpending.of(release);
    municipalities(counted).forEach(municipality -> all.addAll(spending.currencies(municipality)));
    return all;
  }

  private Set<Currency> currenciesOf(Stream<Spend> spends) {
    return spends
        .map(amounts::of)
        .filter(Objects::nonNull)
        .map(Money::currency)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Currency.class)));
  }

  private SpendTotal total(Currency currency, Collection<Spend> counted) {
    List<Spend> spends = counted.stream().filter(mayBeIn(currency, amounts)).toList();
    int unstated = (int) spends.stream().filter(spend -> isUnstated(amounts.of(spend))).count();
    return new SpendTotal(
        currency, Sum.of(currency, amountsOf(spends)), spends.size(), unstated, spends, amounts);
  }

  private static boolean isApproximate(@Nullable Money amount) {
    return amount != null && amount.approximate();
  }

  static boolean isUnstated(@Nullable Money amount) {
    return amount == null || (amount.min() == null && amount.max() == null);
  }

  /** A spend without an amount may be in any currency, so every total must say that it is there. */
  static Predicate<Spend> mayBeIn(Currency currency, Amounts amounts) {
    return spend -> {
      Money amount = amounts.of(spend);
      return amount == null || amount.currency() == currency;
    };
  }

  /**
   * Almost every total is of one municipality, and then what is outside is what all counts there,
   * without what the total counts and without the parts of that.
   */
  private Money outsideIn(Municipality municipality, Currency currency, List<Spend> spends) {
    MunicipalSpending.Counted all = MunicipalSpending.of(release).counted(municipality, currency);
    Set<String> within = spends.stream().map(Spend::id).collect(Collectors.toSet());
    Stream<Spend> inTotal =
        spends.stream()
            .filter(all::counts)
            .filter(spend -> municipality.equals(Inclusion.municipalityOf(release, spend)));
    Stream<Spend> partsOfTotal =
        all.parts().values().stream()
            .filter(spend -> !within.contains(spend.id()) && isInside(spend, within));
    return all.without(Stream.concat(inTotal, partsOfTotal).toList(), currency);
  }

  private Collection<Spend> outside(Currency currency, List<Spend> spends) {
    Set<String> within = spends.stream().map(Spend::id).collect(Collectors.toSet());
    List<Spend> others =
        ofSameMunicipalities(spends)
            .filter(mayBeIn(currency, amounts))
            .filter(spend -> !within.contains(spend.id()) && !isInside(spend, within))
            .toList();
    return counted(others);
  }

  private Stream<Spend> ofSameMunicipalities(Collection<Spend> spends) {
    return municipalities(spends)
        .flatMap(municipality -> Inclusion.spendsOf(release, municipality).stream());
  }

  private Stream<Municipality> municipalities(Collection<Spend> spends) {
    Map<String, Municipality> byId = new TreeMap<>();
    for (Spend spend : spends) {
      Municipality municipality = Inclusion.municipalityOf(release, spend);
      if (municipality != null) {
        byId.put(municipality.id(), municipality);
      }
    }
    return byId.values().stream();
  }

  private List<@Nullable Money> amountsOf(Collection<Spend> spends) {
    List<@Nullable Money> list = new ArrayList<>();
    spends.forEach(spend -> list.add(amounts.of(spend)));
    return list;
  }
}

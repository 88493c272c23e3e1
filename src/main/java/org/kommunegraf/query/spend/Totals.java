package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Vat;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatKind;
import org.kommunegraf.query.Caveats;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.query.Undivided;
import org.kommunegraf.release.Release;

/**
 * Adds spends up, one total per currency. Each spend counts once, however many campaigns, goals or
 * platforms it hangs on; a whole and its parts never both count, and money that is only planned
 * does not count as spent.
 */
public final class Totals {

  private Totals() {}

  /**
   * The totals of the chosen spends, by currency; empty when none of them, nor any other of their
   * municipalities, has one.
   */
  public static List<SpendTotal> of(Release release, SpendChoice choice) {
    return of(release, Counted.of(release, choice, FigureStatus.ACTUAL), Amounts.STATED);
  }

  /**
   * What is planned of the chosen spends: one total per status and currency, the firmest status
   * first. None is ever added to another, nor to what was spent.
   */
  public static List<SpendTotal> planned(Release release, SpendChoice choice) {
    List<SpendTotal> totals = new ArrayList<>();
    for (FigureStatus status : FigureStatus.values()) {
      if (status != FigureStatus.ACTUAL) {
        Counted counted = Counted.of(release, choice, status);
        totals.addAll(of(release, counted, Amounts.STATED));
      }
    }
    return totals;
  }

  /** The totals of what counts, each with an amount that need not be the stated one. */
  static List<SpendTotal> of(Release release, Counted counted, Amounts amounts) {
    List<SpendTotal> totals = new ArrayList<>();
    for (Currency currency : currencies(release, counted, amounts)) {
      totals.add(SpendTotal.of(currency, counted, amounts));
    }
    return totals;
  }

  /** The spends that count of the chosen ones, whole or as a rest, by id. */
  public static List<Spend> counted(Release release, SpendChoice choice) {
    return Counted.of(release, choice, FigureStatus.ACTUAL).sources();
  }

  /** The currencies that the totals of some counted spends are in. */
  static Set<Currency> currencies(Release release, Counted counted, Amounts amounts) {
    return orOfTown(release, counted, amounts, counted.currencies(amounts));
  }

  /** The currencies that groups of some counted spends are in. */
  static Set<Currency> currenciesOfGroups(Release release, Counted counted, Amounts amounts) {
    return orOfTown(release, counted, amounts, counted.currenciesOfGroups(amounts));
  }

  /** Where no amount is stated, those in which the municipalities state others. */
  private static Set<Currency> orOfTown(
      Release release, Counted counted, Amounts amounts, Set<Currency> currencies) {
    if (currencies.isEmpty() && !counted.isEmpty()) {
      Set<Currency> all = EnumSet.noneOf(Currency.class);
      MunicipalSpending spending = MunicipalSpending.of(release, amounts);
      municipalities(release, counted)
          .forEach(municipality -> all.addAll(spending.currencies(municipality)));
      return all;
    }
    return currencies;
  }

  /** The municipalities whose money a total counts, by id. */
  public static Collection<Municipality> municipalities(Release release, SpendTotal total) {
    return municipalities(release, total.counted());
  }

  private static Collection<Municipality> municipalities(Release release, Counted counted) {
    Map<String, Municipality> byId = new TreeMap<>();
    counted
        .seen()
        .forEach(
            spend -> {
              Municipality municipality = Inclusion.municipalityOf(release, spend);
              if (municipality != null) {
                byId.put(municipality.id(), municipality);
              }
            });
    return byId.values();
  }

  /**
   * What one must know of the spends of a total, as far as it touches what is counted. A converted
   * amount is about.
   */
  public static List<Caveat> caveats(Release release, SpendTotal total) {
    return chosenBy(total.counted(), total.amounts())
        .touching(Caveats.of(release, total.sources(), extras(release, total)));
  }

  /** What comes with the sum and not with its spends alone. */
  public static List<Caveats.Extra> extras(Release release, SpendTotal total) {
    List<Spend> sources = total.sources();
    List<Caveats.Extra> extras = new ArrayList<>(estimated(sources, total.amounts()));
    extras.addAll(mixedTax(taxed(sources, total.rests())));
    extras.addAll(new Undividing(release, total.counted().choice()::chooses).caveats(sources));
    JointTotal.spends(total)
        .forEach(spend -> extras.add(new Caveats.Extra(CaveatKind.JOINT_FUNDING, spend, "roles")));
    if (total.incomplete() != null) {
      extras.add(new Caveats.Extra(CaveatKind.COST_INCOMPLETE, total.incomplete(), "cost"));
    }
    return extras;
  }

  /**
   * Among what the amounts of a total are not divided, where its conditions speak of some of it
   * only; in order.
   */
  public static List<Undivided> undivided(Release release, SpendTotal total) {
    return new Undividing(release, total.counted().choice().where())
        .caveats(total.sources()).stream()
            .map(Caveats.Extra::undivided)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
  }

  /** By which fields money was chosen; what it is worth in another currency hangs on its year. */
  static ChosenBy chosenBy(Counted counted, Amounts amounts) {
    return amounts == Amounts.STATED
        ? counted.choice().by()
        : counted.choice().by().and(List.of("period"));
  }

  /** A converted amount is about, although its source states it exactly. */
  static List<Caveats.Extra> estimated(Collection<Spend> spends, Amounts amounts) {
    return amounts == Amounts.STATED
        ? List.of()
        : spends.stream()
            .filter(spend -> isApproximate(amounts.of(spend)) && !isApproximate(spend.amount()))
            .map(spend -> new Caveats.Extra(CaveatKind.APPROXIMATE, spend, "amount"))
            .toList();
  }

  /** The spends whose amounts go into a sum: a rest is less its parts. */
  static Set<Spend> taxed(Collection<Spend> sources, List<SpendRest> rests) {
    Set<Spend> taxed = new LinkedHashSet<>(sources);
    rests.forEach(rest -> taxed.addAll(rest.without()));
    return taxed;
  }

  /**
   * Amounts are added as they are stated, and no rate is assumed; where some say that they hold the
   * value added tax, or that they do not, and others differ, the sum is of both.
   */
  public static List<Caveats.Extra> mixedTax(Collection<Spend> spends) {
    Set<Optional<Vat>> all = new HashSet<>();
    List<Caveats.Extra> told = new ArrayList<>();
    for (Spend spend : spends) {
      Money amount = spend.amount();
      if (amount != null && !isUnstated(amount) && !Objects.equals(amount.max(), 0L)) {
        all.add(Optional.ofNullable(amount.vat()));
        if (amount.vat() != null) {
          told.add(new Caveats.Extra(CaveatKind.VAT_MIXED, spend, "amount"));
        }
      }
    }
    return all.size() > 1 ? told : List.of();
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
}

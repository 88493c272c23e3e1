package org.kommunegraf.query.spend;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.release.Release;

/**
 * What municipalities spent, each added up when it is first asked for. What a total leaves out is
 * then a difference, and not a walk over all that its municipality ever spent.
 */
final class MunicipalSpending {

  private final Release release;
  private final Map<String, Set<Currency>> currencies = new ConcurrentHashMap<>();
  private final Map<String, Counted> counted = new ConcurrentHashMap<>();

  private MunicipalSpending(Release release) {
    this.release = release;
  }

  static MunicipalSpending of(Release release) {
    return release.once(MunicipalSpending.class, MunicipalSpending::new);
  }

  /**
   * The spends of a municipality that count in one currency.
   *
   * @param sum of their amounts
   * @param moreThan how many of the amounts are lower bounds that are not reached
   * @param parts by id, those that are part of a spend that does not count here
   */
  record Counted(Bounds sum, long moreThan, Map<String, Spend> parts) {

    private static Counted of(Collection<Spend> spends) {
      return new Counted(
          spends.stream().map(s -> Bounds.of(s.amount())).reduce(Bounds.NONE, Bounds::plus),
          spends.stream().filter(Counted::isMoreThan).count(),
          spends.stream()
              .filter(spend -> spend.partOf() != null)
              .collect(Collectors.toUnmodifiableMap(Entity::id, Function.identity())));
    }

    private static boolean isMoreThan(Spend spend) {
      Money amount = spend.amount();
      return amount != null && amount.comparator() == Comparator.MORE_THAN;
    }

    /** The sum without some of the counted spends. */
    Money without(Collection<Spend> some, Currency currency) {
      Counted less = of(some);
      return sum.minus(less.sum).money(currency, moreThan > less.moreThan);
    }

    /**
     * Whether a spend of the municipality, in the currency and not planned, is one of those that
     * count.
     */
    boolean counts(Spend spend) {
      return spend.partOf() == null || parts.containsKey(spend.id());
    }
  }

  /** The currencies in which a municipality states amounts, planned ones included. */
  Set<Currency> currencies(Municipality municipality) {
    return currencies.computeIfAbsent(
        municipality.id(),
        id ->
            Inclusion.spendsOf(release, municipality).stream()
                .map(Spend::amount)
                .filter(Objects::nonNull)
                .map(Money::currency)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Currency.class))));
  }

  Counted counted(Municipality municipality, Currency currency) {
    return counted.computeIfAbsent(
        municipality.id() + " " + currency,
        key -> {
          List<Spend> spends =
              Inclusion.spendsOf(release, municipality).stream()
                  .filter(Totals.mayBeIn(currency, Amounts.STATED))
                  .toList();
          return Counted.of(Totals.counted(release, spends));
        });
  }
}

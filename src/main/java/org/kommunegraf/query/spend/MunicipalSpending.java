package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
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
  private final Amounts amounts;
  private final Map<String, Set<Currency>> currencies = new ConcurrentHashMap<>();
  private final Map<String, Spent> spent = new ConcurrentHashMap<>();

  private MunicipalSpending(Release release, Amounts amounts) {
    this.release = release;
    this.amounts = amounts;
  }

  static MunicipalSpending of(Release release, Amounts amounts) {
    return amounts == Amounts.STATED
        ? release.once(MunicipalSpending.class, r -> new MunicipalSpending(r, Amounts.STATED))
        : new MunicipalSpending(release, amounts);
  }

  /**
   * What a municipality spent, or planned to, in one currency, of any year; without figures that
   * others correct.
   *
   * @param sums by their years, of spends that have no parts and are none
   * @param trees the wholes that are part of nothing, of which something is the municipality's
   */
  record Spent(Map<Years, Bounds> sums, List<SpendNode> trees) {}

  /** The currencies in which a municipality states amounts, planned ones included. */
  Set<Currency> currencies(Municipality municipality) {
    Corrections corrections = Corrections.of(release);
    return currencies.computeIfAbsent(
        municipality.id(),
        id -> {
          Set<Currency> all = EnumSet.noneOf(Currency.class);
          for (Spend spend : Inclusion.spendsOf(release, municipality)) {
            Money amount = amounts.of(spend);
            if (amount != null && !corrections.isCorrected(spend)) {
              all.add(amount.currency());
            }
          }
          return all;
        });
  }

  Spent spent(Municipality municipality, Currency currency, FigureStatus status) {
    return spent.computeIfAbsent(
        municipality.id() + " " + currency + " " + status,
        key -> added(municipality, currency, status));
  }

  private Spent added(Municipality municipality, Currency currency, FigureStatus status) {
    SpendForest forest = SpendForest.of(release);
    Corrections corrections = Corrections.of(release);
    Map<Years, Bounds> sums = new HashMap<>();
    Map<String, SpendNode> roots = new LinkedHashMap<>();
    for (Spend spend : Inclusion.spendsOf(release, municipality)) {
      if (Counted.statusOf(spend) != status || corrections.isCorrected(spend)) {
        continue;
      }
      SpendNode node = forest.find(spend);
      if (node != null) {
        roots.put(node.root().spend().id(), node.root());
      } else if (Totals.mayBeIn(currency, amounts).test(spend)) {
        sums.merge(Years.of(spend), Bounds.of(amounts.of(spend)), Bounds::plus);
      }
    }
    return new Spent(sums, new ArrayList<>(roots.values()));
  }
}

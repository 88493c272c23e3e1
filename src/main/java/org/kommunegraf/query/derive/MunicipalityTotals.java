package org.kommunegraf.query.derive;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.Caveats;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.query.spend.Bounds;
import org.kommunegraf.query.spend.Totals;
import org.kommunegraf.release.Release;

/** What municipalities spent in all, each added up when it is first asked for. */
final class MunicipalityTotals {

  /**
   * What one municipality spent.
   *
   * @param counted the ids of the spends that count, each once and none inside another
   * @param sums their sums by currency; a spend without an amount is in each of them
   * @param caveats what one must know of them
   */
  record Total(Set<String> counted, Map<Currency, Bounds> sums, List<Caveat> caveats) {}

  private final Release release;
  private final Map<String, Total> totals = new ConcurrentHashMap<>();

  private MunicipalityTotals(Release release) {
    this.release = release;
  }

  static Total of(Release release, Municipality municipality) {
    MunicipalityTotals all = release.once(MunicipalityTotals.class, MunicipalityTotals::new);
    return all.totals.computeIfAbsent(municipality.id(), id -> all.total(municipality));
  }

  private Total total(Municipality municipality) {
    Collection<Spend> counted = Totals.counted(release, Inclusion.spendsOf(release, municipality));
    Map<Currency, Bounds> sums = new EnumMap<>(Currency.class);
    for (Currency currency : Currency.values()) {
      if (counted.stream().anyMatch(s -> s.amount() != null && s.amount().currency() == currency)) {
        sums.put(currency, Bounds.of(currency, counted));
      }
    }
    return new Total(
        counted.stream().map(Spend::id).collect(Collectors.toUnmodifiableSet()),
        sums,
        Caveats.of(release, counted));
  }
}

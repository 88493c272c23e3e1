package org.kommunegraf.query.derive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.Caveats;
import org.kommunegraf.query.spend.SpendChoice;
import org.kommunegraf.query.spend.Totals;
import org.kommunegraf.query.spend.Years;
import org.kommunegraf.release.Release;

/**
 * What one must know of all that municipalities spent in some years, each found when it is first
 * asked for.
 */
final class MunicipalCaveats {

  private record Key(String municipality, Currency currency, @Nullable Set<Integer> years) {}

  /**
   * What is known of one municipality, currency and choice of years.
   *
   * @param counted the ids of the spends that count
   */
  private record Known(Set<String> counted, List<Caveat> caveats) {}

  private final Release release;
  private final Map<Key, Known> known = new ConcurrentHashMap<>();

  private MunicipalCaveats(Release release) {
    this.release = release;
  }

  /**
   * The caveats of the spends of a part and of all that its municipality spent besides.
   *
   * @param years the years of the part; null for any
   */
  static List<Caveat> of(
      Release release,
      Municipality municipality,
      Currency currency,
      @Nullable Set<Integer> years,
      List<Spend> part) {
    MunicipalCaveats all = release.once(MunicipalCaveats.class, MunicipalCaveats::new);
    Known known =
        all.known.computeIfAbsent(
            new Key(municipality.id(), currency, years), key -> all.find(municipality, key));
    if (part.stream().allMatch(spend -> known.counted().contains(spend.id()))) {
      return known.caveats();
    }
    Stream<Entity> counted =
        known.counted().stream().sorted().map(release::find).flatMap(Optional::stream);
    return Caveats.of(release, Stream.concat(part.stream(), counted).distinct().toList());
  }

  private Known find(Municipality municipality, Key key) {
    List<Spend> counted =
        Totals.counted(
            release,
            SpendChoice.of(release, municipality)
                .and(spend -> mayBeIn(key.currency(), spend.amount()))
                .and(spend -> Years.of(spend).in(key.years()) != Years.Match.NONE));
    return new Known(
        counted.stream().map(Spend::id).collect(Collectors.toUnmodifiableSet()),
        Caveats.of(release, counted));
  }

  private static boolean mayBeIn(Currency currency, @Nullable Money amount) {
    return amount == null || amount.currency() == currency;
  }
}

package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.query.Interval;
import org.kommunegraf.query.spend.Bounds;
import org.kommunegraf.query.spend.Totals;
import org.kommunegraf.release.Release;

/**
 * The share, in percent, that some spends have of all that their municipality spent in their
 * currency. The spends are a part of the total, so its bounds move with theirs and the share is
 * never above 100.
 */
public final class ShareOfMunicipality {

  private static final String UNIT = "percent";
  private static final String FORMULA = "spends ÷ the municipality's total × 100";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Release release;
  private final Collection<Spend> part;

  private ShareOfMunicipality(Release release, List<Spend> spends) {
    this.release = release;
    this.part = Totals.counted(release, spends);
  }

  /**
   * The share of what belongs to an entity.
   *
   * @param of a spend, a campaign or a department with its units
   */
  public static DerivedFigure of(Release release, Entity of) {
    return new ShareOfMunicipality(release, Cost.spends(release, of)).figure();
  }

  private DerivedFigure figure() {
    Derivation derivation = new Derivation(release).useAll(part);
    Set<Municipality> owners =
        part.stream()
            .map(spend -> Inclusion.municipalityOf(release, spend))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<Currency> currencies =
        part.stream()
            .map(Spend::amount)
            .filter(Objects::nonNull)
            .map(Money::currency)
            .collect(Collectors.toSet());
    String reason = reason(owners, currencies);
    return reason == null
        ? figure(derivation, owners.iterator().next(), currencies.iterator().next())
        : derivation.none(reason, UNIT, FORMULA);
  }

  private @Nullable String reason(Set<Municipality> owners, Set<Currency> currencies) {
    if (part.isEmpty()) {
      return "No spend belongs to it, or none whose money was spent.";
    }
    if (owners.size() != 1) {
      return owners.isEmpty()
          ? "No source says whose municipality's money it is."
          : "The money is of several municipalities.";
    }
    if (currencies.size() != 1) {
      return currencies.isEmpty()
          ? "No amount is stated."
          : "The amounts are in several currencies, which are never added.";
    }
    return null;
  }

  private DerivedFigure figure(Derivation derivation, Municipality owner, Currency currency) {
    MunicipalityTotals.Total total = MunicipalityTotals.of(release, owner);
    Bounds all = total.sums().get(currency);
    if (all == null) {
      return derivation.none(
          "The larger spends that contain its spends are in another currency, or not stated.",
          UNIT,
          FORMULA);
    }
    List<Spend> counted = part.stream().filter(s -> total.counted().contains(s.id())).toList();
    Bounds own = Bounds.of(currency, part);
    Bounds rest = all.minus(Bounds.of(currency, counted));
    // parts of a larger spend of the municipality are in the rest already
    Bounds inside = own.minus(Bounds.of(currency, counted));
    String formula = text(own, currency) + " ÷ " + text(all, currency) + " × 100";
    derivation
        .useAll(List.of(owner))
        .approximateIf(all.approximate() > 0)
        .caveats(caveats(total, counted))
        .assume(
            "The total is that of the "
                + all.count()
                + " spends that the graph knows of "
                + owner.names().get(0).text()
                + " in "
                + currency
                + ", each counted once; money of which no document tells is not in it.");
    if (all.min() == 0) {
      return derivation.none(
          "The municipality may have spent nothing in " + currency + ".", UNIT, formula);
    }
    Interval share = share(own, own.minus(inside), rest);
    return share.min() != null && share.min().compareTo(HUNDRED) > 0
        ? derivation.none(
            "Its spends are stated to be more than the larger spends that contain them.",
            UNIT,
            formula)
        : derivation.figure(share, UNIT, formula);
  }

  private List<Caveat> caveats(MunicipalityTotals.Total total, List<Spend> counted) {
    if (counted.size() == part.size()) {
      return total.caveats();
    }
    Stream<Entity> all =
        total.counted().stream().sorted().map(release::find).flatMap(Optional::stream);
    return Caveats.of(release, Stream.concat(part.stream(), all).distinct().toList());
  }

  /** The part over the sum of what of it counts and the rest. */
  private static Interval share(Bounds part, Bounds counted, Bounds rest) {
    if (part.unbounded() == 0
        && rest.unbounded() == 0
        && part.min() == part.max()
        && rest.min() == rest.max()) {
      return Interval.of(percent(part.min(), counted.min() + rest.min(), RoundingMode.HALF_EVEN));
    }
    BigDecimal min =
        rest.unbounded() > 0
            ? BigDecimal.ZERO
            : percent(part.min(), Math.addExact(counted.min(), rest.max()), RoundingMode.FLOOR);
    BigDecimal max =
        part.unbounded() > 0
            ? HUNDRED
            : percent(part.max(), Math.addExact(counted.max(), rest.min()), RoundingMode.CEILING);
    return new Interval(min, max.min(HUNDRED), false, false);
  }

  /** The whole is not zero, since the municipality spent something. */
  private static BigDecimal percent(long part, long whole, RoundingMode mode) {
    return Quotient.divide(
        BigDecimal.valueOf(part).multiply(HUNDRED), BigDecimal.valueOf(whole), mode);
  }

  /** In words with its currency: {@code 10.00 to 20.00 DKK}. */
  private static String text(Bounds sum, Currency currency) {
    Interval interval = new Interval(sum.least(currency), sum.most(currency), false, false);
    return Dimension.of(currency).with(Wording.of(interval, sum.approximate() > 0));
  }
}

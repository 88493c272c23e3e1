package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Interval;
import org.kommunegraf.query.spend.Bounds;
import org.kommunegraf.query.spend.Corrections;
import org.kommunegraf.query.spend.Outside;
import org.kommunegraf.query.spend.SpendChoice;
import org.kommunegraf.query.spend.SpendTotal;
import org.kommunegraf.query.spend.Totals;
import org.kommunegraf.release.Release;

/**
 * The share, in percent, that some spends have of all that their municipality spent in their
 * currency in their years. The spends are a part of that, so its bounds move with theirs and the
 * share is never above 100.
 */
public final class ShareOfMunicipality {

  private static final String UNIT = "percent";
  private static final String FORMULA = "spends ÷ the municipality's total × 100";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Release release;
  private final Entity of;
  private final List<SpendTotal> totals;
  private final List<Spend> part;
  private final Derivation derivation;

  private ShareOfMunicipality(Release release, Entity of, SpendChoice choice) {
    this.release = release;
    this.of = of;
    this.totals = Totals.of(release, choice);
    this.part = Totals.counted(release, choice);
    this.derivation = new Derivation(release).useAll(part);
  }

  /**
   * The share of what belongs to an entity.
   *
   * @param of a spend, a campaign or a department with its units
   */
  public static DerivedFigure of(Release release, Entity of) {
    return new ShareOfMunicipality(release, of, SpendChoice.of(release, of)).figure();
  }

  private DerivedFigure figure() {
    Collection<Municipality> owners =
        totals.isEmpty() ? List.of() : Totals.municipalities(release, totals.get(0));
    String reason = reason(owners);
    return reason == null
        ? figure(totals.get(0), owners.iterator().next())
        : derivation.none(reason, UNIT, FORMULA);
  }

  private @Nullable String reason(Collection<Municipality> owners) {
    Spend stands = of instanceof Spend spend ? Corrections.of(release).standing(spend) : null;
    if (stands != null && !stands.equals(of)) {
      return "It was corrected; what counts is " + Called.of(release, stands) + ".";
    }
    if (part.isEmpty()) {
      return "No spend belongs to it, or none whose money was spent.";
    }
    if (totals.isEmpty()) {
      return "No amount is stated.";
    }
    if (totals.size() > 1) {
      return "The amounts are in several currencies, which are never added.";
    }
    if (owners.size() != 1) {
      return owners.isEmpty()
          ? "No source says whose municipality's money it is."
          : "The money is of several municipalities.";
    }
    SpendTotal total = totals.get(0);
    return total.unstatedCount() == total.spendCount() ? "No amount is stated." : null;
  }

  private DerivedFigure figure(SpendTotal total, Municipality owner) {
    Currency currency = total.currency();
    Bounds own = total.sum();
    Outside outside = Outside.of(release, total);
    Bounds rest = outside.sum();
    Bounds all = own.plus(rest);
    String formula = text(own, currency) + " ÷ " + text(all, currency) + " × 100";
    derivation
        .useAll(List.of(owner))
        .approximateIf(all.approximate() > 0)
        .caveats(MunicipalCaveats.of(release, owner, currency, outside.years(), part))
        .assume(assumption(owner, currency, outside));
    return all.min() == 0
        ? derivation.none(
            "The municipality may have spent nothing in " + currency + ".", UNIT, formula)
        : derivation.figure(share(own, rest), UNIT, formula);
  }

  private static String assumption(Municipality owner, Currency currency, Outside outside) {
    return "The total is all that the graph knows of the spending of "
        + owner.names().get(0).text()
        + " in "
        + currency
        + " "
        + when(outside.years())
        + ", each spend counted once; money of which no document tells is not in it.";
  }

  static String when(@Nullable Set<Integer> years) {
    return years == null
        ? "of any year, since no source says of which year all of its money is"
        : "of " + years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The part over the sum of it and the rest. */
  private static Interval share(Bounds part, Bounds rest) {
    if (part.isExact() && rest.isExact()) {
      return Interval.of(percent(part.min(), part.min() + rest.min(), RoundingMode.HALF_EVEN));
    }
    BigDecimal min =
        rest.unbounded() > 0 || part.min() == 0
            ? BigDecimal.ZERO
            : percent(part.min(), Math.addExact(part.min(), rest.max()), RoundingMode.FLOOR);
    BigDecimal max =
        part.unbounded() > 0 || (part.max() == 0 && rest.min() == 0)
            ? HUNDRED
            : percent(part.max(), Math.addExact(part.max(), rest.min()), RoundingMode.CEILING);
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

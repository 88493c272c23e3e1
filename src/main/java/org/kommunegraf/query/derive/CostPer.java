package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Unit;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Interval;
import org.kommunegraf.query.spend.SpendChoice;
import org.kommunegraf.query.spend.SpendTotal;
import org.kommunegraf.query.spend.Totals;
import org.kommunegraf.release.Release;

/** What something cost for each view, post, participant or follower that a finding counts. */
public final class CostPer {

  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  private final Release release;
  private final Entity of;
  private final Dimension counted;
  private final List<SpendTotal> totals;
  private final Collection<Spend> spends;

  private CostPer(Release release, Entity of, Unit unit) {
    this.release = release;
    this.of = of;
    this.counted = new Dimension(unit, null, null);
    this.totals = Totals.of(release, SpendChoice.of(release, of));
    this.spends = Totals.counted(release, SpendChoice.of(release, of));
  }

  /**
   * The cost of one thing counted, or of a thousand views.
   *
   * @param of a campaign, event, page, department or spend
   * @param unit what is counted; the cost of views is that of a thousand
   */
  public static DerivedFigure of(Release release, Entity of, Unit unit) {
    return new CostPer(release, of, unit).figure();
  }

  private DerivedFigure figure() {
    Term cost = Cost.of(release, of, totals);
    Findings findings =
        Findings.about(release, of, counted.many(), o -> Dimension.of(o).equals(counted));
    Observation chosen = findings.chosen();
    Derivation derivation = new Derivation(release).useAll(spends).use(cost);
    if (chosen != null && cost.unusable() == null) {
      return figure(derivation, cost, chosen);
    }
    String reason = cost.unusable() != null ? cost.unusable() : findings.reason();
    String divisor = chosen == null ? counted.many() : Terms.of(release, chosen).text();
    return derivation.none(String.valueOf(reason), unit(cost), formula(cost, divisor));
  }

  private DerivedFigure figure(Derivation derivation, Term cost, Observation chosen) {
    Term divisor = Terms.of(release, chosen);
    derivation.use(divisor);
    String formula = formula(cost, divisor.text());
    String reason = reason(chosen, divisor);
    if (reason != null) {
      return derivation.none(reason, unit(cost), formula);
    }
    assumptions(chosen).forEach(derivation::assume);
    spends.stream()
        .filter(spend -> !Cost.isShared(spend, of)) // of those the cost says it
        .forEach(spend -> Division.assumeUndivided(release, spend, derivation));
    Interval dividend = Arithmetic.times(cost.interval(), isThousand() ? THOUSAND : BigDecimal.ONE);
    return derivation.figure(Quotient.of(dividend, divisor.interval()), unit(cost), formula);
  }

  private String formula(Term cost, String divisor) {
    return cost.text() + " ÷ " + divisor + (isThousand() ? " × 1,000" : "");
  }

  private boolean isThousand() {
    return counted.unit() == Unit.VIEWS;
  }

  private String unit(Term cost) {
    String money = cost.dimension().isMoney() ? cost.dimension().many() : "money";
    return money + " per " + (isThousand() ? "thousand views" : counted.one());
  }

  private @Nullable String reason(Observation chosen, Term divisor) {
    if (of instanceof Page page && page.group()) {
      return mayTellOfEach("page", chosen);
    }
    if (of instanceof Event event && event.group()) {
      return mayTellOfEach("event", chosen);
    }
    return spends.stream()
        .filter(spend -> areApart(spend.period(), chosen.period()))
        .findFirst()
        .map(
            spend ->
                Called.of(release, spend)
                    + " and "
                    + Called.of(release, chosen)
                    + " are of different times ("
                    + label(spend.period())
                    + "; "
                    + label(chosen.period())
                    + ").")
        .orElse(Division.ofZero(divisor));
  }

  private String mayTellOfEach(String kind, Observation chosen) {
    return Called.of(release, chosen)
        + " may tell of each "
        + kind
        + " of the group, while the cost is of all of them.";
  }

  private List<String> assumptions(Observation chosen) {
    List<String> assumptions = new ArrayList<>();
    String label = label(chosen.period());
    if (spends.stream().anyMatch(spend -> !label.equals(label(spend.period())))
        || chosen.period() == null) {
      assumptions.add(
          "The money and the "
              + counted.many()
              + " are of one time, which their sources do not say.");
    }
    if (counted.unit() == Unit.POSTS && !(of instanceof Spend)) {
      assumptions.add("All posts are counted, also those for which nothing was paid.");
    }
    return assumptions;
  }

  private static boolean areApart(@Nullable Period a, @Nullable Period b) {
    return a != null && b != null && (isBefore(a, b) || isBefore(b, a));
  }

  private static boolean isBefore(Period a, Period b) {
    LocalDate end = a.end() == null ? LocalDate.MAX : a.end().lastDay();
    LocalDate start = b.start() == null ? LocalDate.MIN : b.start().firstDay();
    return end.isBefore(start);
  }

  private static String label(@Nullable Period period) {
    return period == null ? "not stated" : period.label();
  }
}

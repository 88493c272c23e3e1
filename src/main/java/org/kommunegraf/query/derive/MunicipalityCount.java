package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Unit;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Interval;
import org.kommunegraf.release.Release;

/**
 * How many municipalities are behind a share: the whole numbers that give the printed percentage of
 * its base.
 */
public final class MunicipalityCount {

  private static final String UNIT = "municipalities";

  private final Release release;
  private final Derivation derivation;
  private final Set<String> seen = new HashSet<>();

  private MunicipalityCount(Release release) {
    this.release = release;
    this.derivation = new Derivation(release);
  }

  /**
   * The municipalities behind a finding.
   *
   * @param finding a share, or a count of municipalities, which is its own answer
   */
  public static DerivedFigure of(Release release, Observation finding) {
    MunicipalityCount count = new MunicipalityCount(release);
    Part part = count.behind(finding);
    return part.reason() == null
        ? count.derivation.figure(part.interval(), UNIT, part.formula())
        : count.derivation.none(part.reason(), UNIT, part.formula());
  }

  /** A number of municipalities with its formula, or why there is none. */
  private record Part(Interval interval, String formula, @Nullable String reason) {

    static Part none(String formula, String reason) {
      return new Part(new Interval(null, null, false, false), formula, reason);
    }
  }

  private Part behind(Observation finding) {
    Term term = Terms.of(release, finding);
    derivation.use(term);
    if (!seen.add(finding.id())) {
      return Part.none(
          term.text(), Called.of(release, finding) + " makes the group that it is a share of.");
    }
    if (term.unusable() != null) {
      return Part.none(term.text(), term.unusable());
    }
    if (finding.unit() == Unit.MUNICIPALITIES && finding.per() == null) {
      return new Part(term.interval(), term.text(), null);
    }
    return finding.unit() == Unit.PERCENT
        ? shareOf(BaseCount.of(release, finding), term)
        : Part.none(term.text(), Called.of(release, finding) + " is no share of municipalities.");
  }

  private Part shareOf(BaseCount base, Term share) {
    if (base.answered() != null) {
      derivation.assume(
          "Those that answered are the " + share.text() + " that the response rate speaks of.");
      return behind(base.answered());
    }
    if (base.group() == null) {
      String reason = String.valueOf(base.reason());
      return Part.none(share.text() + " × the number of municipalities in its base", reason);
    }
    Part group = behind(base.group());
    String formula = share.text() + " × " + group.formula();
    if (group.reason() != null) {
      return Part.none(formula, group.reason());
    }
    derivation.assume(base.assumption());
    Interval exact =
        Arithmetic.times(
            Arithmetic.product(share.interval(), group.interval()), new BigDecimal("0.01"));
    Interval whole = share.approximate() ? nearest(exact) : whole(exact);
    boolean exists =
        whole.min() == null || whole.max() == null || whole.min().compareTo(whole.max()) <= 0;
    return exists
        ? new Part(whole, formula, null)
        : Part.none(
            formula,
            "No whole number of municipalities is such a share; its base must be another.");
  }

  /** The whole numbers inside an interval: no part of a municipality answers. */
  private static Interval whole(Interval a) {
    BigDecimal min = a.min() == null ? null : a.min().setScale(0, RoundingMode.CEILING);
    BigDecimal max = a.max() == null ? null : a.max().setScale(0, RoundingMode.FLOOR);
    return new Interval(
        min != null && a.minOpen() && min.compareTo(a.min()) == 0 ? min.add(BigDecimal.ONE) : min,
        max != null && a.maxOpen() && max.compareTo(a.max()) == 0
            ? max.subtract(BigDecimal.ONE)
            : max,
        false,
        false);
  }

  /** About so many percent are about so many municipalities. */
  private static Interval nearest(Interval a) {
    return new Interval(
        a.min() == null ? null : a.min().setScale(0, RoundingMode.HALF_EVEN),
        a.max() == null ? null : a.max().setScale(0, RoundingMode.HALF_EVEN),
        false,
        false);
  }
}

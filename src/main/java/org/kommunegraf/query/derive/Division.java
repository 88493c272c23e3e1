package org.kommunegraf.query.derive;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Interval;
import org.kommunegraf.release.Release;

/** Ratios of two figures. */
final class Division {

  private static final String TIMES = "times";

  private Division() {}

  static DerivedFigure of(Release release, Term dividend, Term divisor) {
    Derivation derivation = Derivation.from(release, List.of(dividend, divisor));
    String unit = unit(dividend.dimension(), divisor.dimension());
    String formula = dividend.text() + " ÷ " + divisor.text();
    String reason = reason(new Likeness(release), dividend, divisor);
    if (reason != null) {
      return derivation.none(reason, unit, formula);
    }
    Stream.of(dividend, divisor).forEach(term -> assumeUndivided(release, term, derivation));
    TimeUnit from = divisor.dimension().per();
    TimeUnit to = dividend.dimension().per();
    if (!unit.equals(TIMES) || from == null || to == null || from == to) {
      return derivation.figure(Quotient.of(dividend.interval(), divisor.interval()), unit, formula);
    }
    derivation.assume(Spans.assumption(divisor.dimension(), dividend.dimension()));
    Interval first = Arithmetic.times(dividend.interval(), Spans.hours(from));
    Interval second = Arithmetic.times(divisor.interval(), Spans.hours(to));
    String converted = "(" + divisor.text() + Spans.factor(from, to) + ")";
    return derivation.figure(Quotient.of(first, second), unit, dividend.text() + " ÷ " + converted);
  }

  private static void assumeUndivided(Release release, Term term, Derivation derivation) {
    if (term.entity() != null) {
      assumeUndivided(release, term.entity(), derivation);
    }
  }

  /** A source that gives one amount for two meetings does not say that each cost half of it. */
  static void assumeUndivided(Release release, Entity entity, Derivation derivation) {
    org.kommunegraf.query.Division.of(release, entity)
        .forEach(
            division ->
                derivation.assume(
                    Called.of(release, entity)
                        + " is one amount for several "
                        + division.undivided().inEnglish()
                        + " together; how it divides among them is not known."));
  }

  private static @Nullable String reason(Likeness likeness, Term dividend, Term divisor) {
    String reason = Term.unusable(List.of(dividend, divisor));
    if (reason != null) {
      return reason;
    }
    if (dividend.dimension().isMoney() && divisor.dimension().isMoney()) {
      reason = Likeness.currencies(dividend, divisor);
    } else {
      reason = likeness.ofBases(dividend, divisor);
    }
    return reason != null ? reason : ofZero(divisor);
  }

  /** Why nothing can be divided by a figure; null if something can. */
  static @Nullable String ofZero(Term divisor) {
    if (!Arithmetic.mayBeZero(divisor.interval())) {
      return null;
    }
    boolean surely = Quotient.isOne(divisor.interval());
    return "The divisor, " + divisor.text() + ", " + (surely ? "is" : "may be") + " zero.";
  }

  private static String unit(Dimension dividend, Dimension divisor) {
    if (divisor.isNumber()) {
      return dividend.many();
    }
    if (dividend.per(null).equals(divisor.per(null))
        && (dividend.per() == null) == (divisor.per() == null)) {
      return TIMES;
    }
    String one = divisor.per() == null ? divisor.one() : "(" + divisor.one() + ")";
    return (dividend.many() + " per " + one).strip();
  }
}

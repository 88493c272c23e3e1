package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Interval;
import org.kommunegraf.release.Release;

/** Sums, and differences of a first figure and others. */
final class Addition {

  private final Release release;
  private final DeriveOp op;
  private final List<Term> terms;
  private final Derivation derivation;
  private final Likeness likeness;

  private Addition(Release release, DeriveOp op, List<Term> given) {
    this.release = release;
    this.op = op;
    this.likeness = new Likeness(release);
    this.derivation = Derivation.from(release, given);
    this.terms = counted(release, given);
  }

  static DerivedFigure of(Release release, DeriveOp op, List<Term> given) {
    return new Addition(release, op, given).figure();
  }

  private DerivedFigure figure() {
    Dimension dimension = terms.get(0).dimension();
    boolean points = op == DeriveOp.DIFFERENCE && dimension.isShare();
    String unit = points ? "percentage points" : dimension.many();
    String reason = Term.unusable(terms);
    if (reason == null) {
      reason = likeness.mismatch(terms, op);
    }
    if (reason == null) {
      reason = countedTwice();
    }
    if (reason != null) {
      return derivation.none(reason, unit, formula(false));
    }
    likeness.assumptions(terms).forEach(derivation::assume);
    if (op == DeriveOp.SUM && dimension.isShare() && terms.size() > 1) {
      derivation.assume("Nobody stands in two of the shares at once.");
    }
    return derivation.figure(sum(), unit, formula(true));
  }

  /**
   * The figures without the spends that are named twice or lie inside another named one: a total
   * counts every spend once. In a difference that holds among those that are subtracted.
   */
  private List<Term> counted(Release release, List<Term> given) {
    int first = op == DeriveOp.DIFFERENCE ? 1 : 0;
    NamedSpends spends =
        new NamedSpends(
            release, given.stream().skip(first).flatMap(term -> named(term).stream()).toList());
    List<Term> counted = new ArrayList<>(given.subList(0, first));
    for (Term term : given.subList(first, given.size())) {
      String left = term.entity() instanceof Spend spend ? spends.leftOut(spend) : null;
      if (left == null) {
        counted.add(term);
      } else {
        derivation.assume(left);
      }
    }
    return counted;
  }

  /** Why totals cannot be added: a spend that both of them count would count twice. */
  private @Nullable String countedTwice() {
    int first = op == DeriveOp.DIFFERENCE ? 1 : 0;
    List<Term> added = terms.subList(first, terms.size());
    List<Spend> conflict = NamedSpends.contradicting(release, added);
    if (conflict != null) {
      return "%s and %s contradict each other, so only one of them can be right; ask for one total over both, which counts one."
          .formatted(Called.of(release, conflict.get(0)), Called.of(release, conflict.get(1)));
    }
    if (added.stream().allMatch(term -> term.sources().isEmpty())) {
      return null;
    }
    Spend twice = NamedSpends.inTwo(release, added);
    return twice == null
        ? null
        : Called.of(release, twice)
            + " stands in two of the figures and would count twice; ask for one total over all.";
  }

  private static List<Spend> named(Term term) {
    return term.entity() instanceof Spend spend ? List.of(spend) : List.of();
  }

  private Interval sum() {
    BigDecimal divisor = distinctSpans().stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
    Interval sum = converted(terms.get(0), divisor);
    for (Term term : terms.subList(1, terms.size())) {
      Interval next = converted(term, divisor);
      sum = op == DeriveOp.SUM ? Arithmetic.sum(sum, next) : Arithmetic.difference(sum, next);
    }
    return isConverted() ? Quotient.of(sum, Interval.of(divisor)) : sum;
  }

  /** Over one common divisor, so that spans of time are converted without rounding. */
  private Interval converted(Term term, BigDecimal divisor) {
    TimeUnit from = term.dimension().per();
    TimeUnit to = terms.get(0).dimension().per();
    if (!isConverted() || from == null || to == null) {
      return term.interval();
    }
    // the divisor is a multiple of each span, so this ends
    BigDecimal others = divisor.divide(Spans.hours(from));
    return Arithmetic.times(term.interval(), Spans.hours(to).multiply(others));
  }

  private Set<BigDecimal> distinctSpans() {
    return isConverted()
        ? terms.stream()
            .map(term -> Spans.hours(Objects.requireNonNull(term.dimension().per())))
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of();
  }

  private boolean isConverted() {
    return terms.stream().map(term -> term.dimension().per()).distinct().count() > 1;
  }

  private String formula(boolean withFactors) {
    TimeUnit to = terms.get(0).dimension().per();
    return terms.stream()
        .map(
            term -> {
              TimeUnit from = term.dimension().per();
              return withFactors && from != to && from != null && to != null
                  ? term.text() + Spans.factor(from, to)
                  : term.text();
            })
        .collect(Collectors.joining(op == DeriveOp.SUM ? " + " : " − "));
  }
}

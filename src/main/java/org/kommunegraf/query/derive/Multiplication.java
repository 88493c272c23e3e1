package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Observation;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Interval;
import org.kommunegraf.release.Release;

/** Products: a share of a count, a share of a share, so many things of so much each. */
final class Multiplication {

  private Multiplication() {}

  static DerivedFigure of(Release release, List<Term> terms) {
    Derivation derivation = Derivation.from(release, terms);
    List<Term> shares = terms.stream().filter(term -> term.dimension().isShare()).toList();
    List<Term> things =
        terms.stream()
            .filter(term -> !term.dimension().isShare() && !term.dimension().isNumber())
            .toList();
    String unit = unit(things);
    String formula = terms.stream().map(Term::text).collect(Collectors.joining(" × "));
    String reason = reason(terms, things);
    if (reason != null) {
      return derivation.none(reason, unit, formula);
    }
    if (shares.size() + things.size() > 1) {
      shares.forEach(share -> derivation.assume(assumption(share)));
    }
    // a share of a count is so many hundredths of it; a share alone stays in percent
    int hundredths = things.isEmpty() ? shares.size() - 1 : shares.size();
    return derivation.figure(product(terms, hundredths), unit, formula);
  }

  private static Interval product(List<Term> terms, int hundredths) {
    Interval product = terms.get(0).interval();
    for (Term term : terms.subList(1, terms.size())) {
      product = Arithmetic.product(product, term.interval());
    }
    return Arithmetic.times(product, BigDecimal.ONE.movePointLeft(2 * hundredths));
  }

  private static String unit(List<Term> things) {
    return things.isEmpty()
        ? "percent"
        : things.stream().map(term -> term.dimension().many()).collect(Collectors.joining(" × "));
  }

  private static @Nullable String reason(List<Term> terms, List<Term> things) {
    String reason = Term.unusable(terms);
    long amounts = things.stream().filter(term -> term.dimension().isMoney()).count();
    return reason == null && amounts > 1
        ? "An amount of money cannot be multiplied by another."
        : reason;
  }

  private static String assumption(Term share) {
    String group =
        share.entity() instanceof Observation observation
                && observation.population() != null
                && observation.population().label() != null
            ? " (" + observation.population().label() + ")"
            : "";
    return "What "
        + share.text()
        + " is multiplied by is the group that it is a share of"
        + group
        + ".";
  }
}

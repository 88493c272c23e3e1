package org.kommunegraf.query.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.Caveats;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Interval;
import org.kommunegraf.query.spend.Totals;
import org.kommunegraf.release.Release;

/** A figure in the making: what it is made from, and what that takes for granted. */
final class Derivation {

  static final String ONLY_BOUNDS =
      "No single number is known: figures that go in are rounded, or known within bounds only.";

  private final Release release;
  private final Set<Entity> inputs = new LinkedHashSet<>();
  private final Set<String> assumptions = new LinkedHashSet<>();
  private final List<Caveats.Extra> extras = new ArrayList<>();
  private @Nullable List<Caveat> caveats;
  private boolean approximate;
  private FigureStatus status = FigureStatus.ACTUAL;

  Derivation(Release release) {
    this.release = release;
  }

  static Derivation from(Release release, List<Term> terms) {
    Derivation derivation = new Derivation(release);
    terms.forEach(derivation::use);
    derivation.extras.addAll(
        Totals.mixedTax(terms.stream().flatMap(term -> term.spends().stream()).toList()));
    return derivation;
  }

  Derivation use(Term term) {
    if (term.entity() != null) {
      inputs.add(term.entity());
    }
    inputs.addAll(term.sources());
    extras.addAll(term.extras());
    assumptions.addAll(term.assumptions());
    approximate |= term.approximate();
    status = term.status().compareTo(status) > 0 ? term.status() : status;
    return this;
  }

  Derivation useAll(Collection<? extends Entity> entities) {
    inputs.addAll(entities);
    return this;
  }

  Derivation assume(String sentence) {
    assumptions.add(sentence);
    return this;
  }

  /** Caveats in place of those of the inputs, where they are known already. */
  Derivation caveats(List<Caveat> known) {
    caveats = known;
    return this;
  }

  Derivation approximateIf(boolean holds) {
    approximate |= holds;
    return this;
  }

  /** The result: one number where the interval is one, else its bounds. */
  DerivedFigure figure(Interval result, String unit, String formula) {
    boolean one = Quotient.isOne(result);
    boolean unbounded = result.min() == null && result.max() == null;
    return new DerivedFigure(
        one ? result.min() : null,
        result.min(),
        one ? result.min() : result.max(),
        comparator(result),
        approximate,
        status,
        unit,
        formula,
        List.copyOf(inputs),
        List.copyOf(assumptions),
        caveats(),
        one ? null : unbounded ? "No bound of an input is known." : ONLY_BOUNDS);
  }

  private static Comparator comparator(Interval result) {
    if (result.min() != null && result.max() == null && result.minOpen()) {
      return Comparator.MORE_THAN;
    }
    return result.max() != null && result.maxOpen()
        ? Comparator.LESS_THAN
        : Figure.comparatorOf(result.min(), result.max());
  }

  /** No result, and why. */
  DerivedFigure none(String reason, String unit, String formula) {
    return new DerivedFigure(
        null,
        null,
        null,
        Comparator.IN_WORDS,
        approximate,
        status,
        unit,
        formula,
        List.copyOf(inputs),
        List.of(),
        caveats(),
        reason);
  }

  private List<Caveat> caveats() {
    return caveats == null ? Caveats.of(release, inputs, extras) : caveats;
  }
}

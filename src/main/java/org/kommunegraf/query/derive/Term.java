package org.kommunegraf.query.derive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.query.Interval;

/**
 * A figure in a formula.
 *
 * @param entity the entity that gives the figure; null for a number of the reader's own
 * @param text the figure as the formula has it
 * @param interval where the number lies, the rounding of what is printed included
 * @param dimension what it counts
 * @param approximate whether the source says about
 * @param status whether it speaks of what was
 * @param assumptions what has to be true for the interval to hold
 * @param unusable why nothing can be computed with it; null if something can
 */
record Term(
    @Nullable Entity entity,
    String text,
    Interval interval,
    Dimension dimension,
    boolean approximate,
    FigureStatus status,
    List<String> assumptions,
    @Nullable String unusable) {

  /** The reason why nothing can be computed with one of the figures; null if there is none. */
  static @Nullable String unusable(List<Term> terms) {
    return terms.stream()
        .map(Term::unusable)
        .filter(reason -> reason != null)
        .findFirst()
        .orElse(null);
  }
}

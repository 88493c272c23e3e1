package org.kommunegraf.query;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Origin;

/**
 * A figure that is computed on demand from other figures. Where nothing can be computed it has no
 * bounds, the comparator IN_WORDS, and a reason.
 *
 * @param value the result when one number is known; null otherwise
 * @param min the lower bound that is certain; null where there is none
 * @param max the upper bound that is certain; null where there is none
 * @param comparator how the bounds are meant
 * @param approximate whether one of the inputs is approximate, or the result is an estimate
 * @param status whether it speaks of what was, or of what is awaited
 * @param unit the unit of the result in words, as {@code DKK per participant}
 * @param formula how it was computed, with its numbers
 * @param inputs the entities whose figures it was made from
 * @param assumptions what has to be true for it to hold, in English sentences
 * @param caveats what one must know before using it
 * @param reason why there is no value, in an English sentence; null when there is one
 */
public record DerivedFigure(
    @Nullable BigDecimal value,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    Comparator comparator,
    boolean approximate,
    FigureStatus status,
    String unit,
    String formula,
    List<Entity> inputs,
    List<String> assumptions,
    List<Caveat> caveats,
    @Nullable String reason) {

  /**
   * @throws IllegalArgumentException if the bounds contradict each other or the comparator, or
   *     there is neither a value nor a reason
   */
  public DerivedFigure {
    Figure.check(value, min, max, comparator);
    if ((value == null) == (reason == null)) {
      throw new IllegalArgumentException("a derived figure has either a value or a reason");
    }
    inputs = List.copyOf(inputs);
    assumptions = List.copyOf(assumptions);
    caveats = List.copyOf(caveats);
  }

  /** Nothing derived stands in a source. */
  public Origin origin() {
    return Origin.COMPUTED;
  }
}

package org.kommunegraf.query.derive;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Caveats;
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
 * @param sources the spends that it adds up, where it is a total; else empty
 * @param extras caveats that come with it and not with the entities alone
 */
record Term(
    @Nullable Entity entity,
    String text,
    Interval interval,
    Dimension dimension,
    boolean approximate,
    FigureStatus status,
    List<String> assumptions,
    @Nullable String unusable,
    List<Spend> sources,
    List<Caveats.Extra> extras) {

  /** A figure that is no total. */
  Term(
      @Nullable Entity entity,
      String text,
      Interval interval,
      Dimension dimension,
      boolean approximate,
      FigureStatus status,
      List<String> assumptions,
      @Nullable String unusable) {
    this(
        entity,
        text,
        interval,
        dimension,
        approximate,
        status,
        assumptions,
        unusable,
        List.of(),
        List.of());
  }

  /** The same figure as a total of spends. */
  Term from(List<Spend> added, List<Caveats.Extra> caveats, FigureStatus of) {
    return new Term(
        entity,
        text,
        interval,
        dimension,
        approximate,
        of,
        assumptions,
        unusable,
        List.copyOf(added),
        List.copyOf(caveats));
  }

  /** The same figure, which takes more for granted. */
  Term assuming(List<String> more) {
    return new Term(
        entity,
        text,
        interval,
        dimension,
        approximate,
        status,
        Stream.concat(assumptions.stream(), more.stream()).toList(),
        unusable,
        sources,
        extras);
  }

  /** The same figure, with which nothing can be computed. */
  Term unusable(String reason) {
    return new Term(
        entity,
        text,
        interval,
        dimension,
        approximate,
        status,
        assumptions,
        reason,
        sources,
        extras);
  }

  /** Whether it is the amount of a spend, or of several. */
  boolean isOfSpends() {
    return entity instanceof Spend || !sources.isEmpty();
  }

  /** The spends that it rests on. */
  List<Spend> spends() {
    return entity instanceof Spend spend ? List.of(spend) : sources;
  }

  /** The reason why nothing can be computed with one of the figures; null if there is none. */
  static @Nullable String unusable(List<Term> terms) {
    return terms.stream()
        .map(Term::unusable)
        .filter(reason -> reason != null)
        .findFirst()
        .orElse(null);
  }
}

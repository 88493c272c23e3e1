package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.BaseKind;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Unit;
import org.kommunegraf.query.Interval;
import org.kommunegraf.query.spend.Corrections;
import org.kommunegraf.release.Release;

/** Figures of the graph as they go into a formula. */
final class Terms {

  private Terms() {}

  static Term of(BigDecimal number) {
    return new Term(
        null,
        Wording.of(number),
        Interval.of(number),
        Dimension.NUMBER,
        false,
        FigureStatus.ACTUAL,
        List.of(),
        null);
  }

  static Term of(Release release, Spend spend) {
    Money amount = spend.amount();
    if (amount == null) {
      return new Term(
          spend,
          "an amount that is not stated",
          new Interval(null, null, false, false),
          new Dimension(Unit.MONEY, null, null),
          false,
          FigureStatus.ACTUAL,
          List.of(),
          "The amount of " + Called.of(release, spend) + " is not stated.");
    }
    Dimension dimension = Dimension.of(amount.currency());
    List<String> assumptions = new ArrayList<>();
    Interval interval = Printed.interval(amount, dimension, true, assumptions);
    sayIfCorrected(release, spend, assumptions);
    return new Term(
        spend,
        text(amount, dimension),
        interval,
        dimension,
        amount.approximate(),
        amount.status(),
        assumptions,
        unusable(Called.of(release, spend), amount, amount.status()));
  }

  private static void sayIfCorrected(Release release, Spend spend, List<String> assumptions) {
    Spend stands = Corrections.of(release).standing(spend);
    if (!stands.equals(spend)) {
      assumptions.add(
          Called.of(release, spend)
              + " is a wrong figure, which no total counts: "
              + Called.of(release, stands)
              + " stands in its place.");
    }
  }

  static Term of(Release release, Observation observation) {
    Dimension dimension = Dimension.of(observation);
    Figure<?> figure = figure(observation);
    List<String> assumptions = new ArrayList<>();
    // a saving may turn out to be a loss, so an observed amount may be below zero
    Interval interval = Printed.interval(figure, dimension, !dimension.isMoney(), assumptions);
    sayWhatIsCounted(dimension, assumptions);
    return new Term(
        observation,
        text(figure, dimension),
        interval,
        dimension,
        figure.approximate(),
        status(observation),
        assumptions,
        unusable(observation, Called.of(release, observation)));
  }

  static Figure<?> figure(Observation observation) {
    return observation.money() == null ? observation.value() : observation.money();
  }

  private static String text(Figure<?> figure, Dimension dimension) {
    return figure.min() == null && figure.max() == null
        ? "a figure that is not stated"
        : dimension.with(Wording.of(Interval.of(figure), figure.approximate()));
  }

  /** What is furthest from a report: a forecast, if the amount is a report and its number one. */
  private static FigureStatus status(Observation observation) {
    FigureStatus ofNumber = observation.value().status();
    FigureStatus ofFigure = figure(observation).status();
    return ofNumber.compareTo(ofFigure) > 0 ? ofNumber : ofFigure;
  }

  private static void sayWhatIsCounted(Dimension dimension, List<String> assumptions) {
    if (dimension.unit() == Unit.FOLLOWERS) {
      assumptions.add(
          "Followers are not people: one person can follow several pages and counts once for"
              + " each.");
    } else if (dimension.unit() == Unit.VIEWS) {
      assumptions.add(
          "Views are all times that something was shown or seen, not only those that were paid"
              + " for.");
    }
  }

  private static @Nullable String unusable(Observation observation, String called) {
    if (observation.unit() == Unit.RANK || observation.unit() == Unit.NONE) {
      return called + " gives no number that one could compute with.";
    }
    if (observation.unit() == Unit.MONEY && observation.money() == null) {
      return called + " states no amount.";
    }
    String reason = unusable(called, figure(observation), status(observation));
    return reason == null && observation.unit() == Unit.PERCENT && !hasBase(observation)
        ? called + " is a share, and its source does not say of whom: the base is missing."
        : reason;
  }

  static boolean hasBase(Observation share) {
    return share.population() != null && share.population().base() != BaseKind.NOT_STATED;
  }

  private static @Nullable String unusable(String called, Figure<?> figure, FigureStatus status) {
    if (status == FigureStatus.TARGET) {
      return called + " is a target, and nothing is derived from a target as if it were a result.";
    }
    return figure.min() == null && figure.max() == null
        ? called + " gives no number, only words."
        : null;
  }
}

package org.kommunegraf.query.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.release.Release;

/**
 * Whatever the truth behind figures is, as long as it lies where they say, the true result lies
 * where the derived figure says.
 */
class DerivedIntervalsTest {

  private static final MathContext EXACT = new MathContext(60);
  private static final BigDecimal HALF_A_MILLIONTH = new BigDecimal("0.0000005");
  private static final BigDecimal NO_DIGITS = new BigDecimal("1e-45");
  private static final String[] SPANS = {"HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR"};

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  /** A number and how a source gives it. */
  private record Told(BigDecimal truth, String text) {}

  @Test
  void sumsDifferencesRatiosAndProductsHoldTheTruth() {
    int derived = 0;
    for (int round = 0; round < 1_000; round++) {
      FigureWorld world = new FigureWorld();
      List<BigDecimal> truths = new ArrayList<>();
      StringBuilder figures = new StringBuilder();
      int count = 2 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        Told told = told(false);
        truths.add(told.truth());
        world.finding("f" + i + " " + told.text() + " POSTS");
        figures.append(" f").append(i);
      }
      Release release = world.release();
      derived += check(release, "SUM" + figures, sum(truths));
      check(release, "DIFFERENCE" + figures, truths.get(0).subtract(sum(truths.subList(1, count))));
      check(
          release,
          "PRODUCT" + figures,
          truths.stream().reduce(BigDecimal.ONE, BigDecimal::multiply));
      if (truths.get(1).signum() != 0) {
        check(release, "RATIO f0 f1", truths.get(0).divide(truths.get(1), EXACT));
      }
    }
    assertThat(derived).as("seed " + seed).isGreaterThan(500);
  }

  @Test
  void convertedRatesHoldTheTruth() {
    for (int round = 0; round < 500; round++) {
      String one = SPANS[random.nextInt(6)];
      String other = SPANS[random.nextInt(6)];
      Told first = told(true);
      Told second = told(true);
      Release release =
          new FigureWorld()
              .finding("a " + first.text() + " POSTS/" + one)
              .finding("b " + second.text() + " POSTS/" + other)
              .release();
      BigDecimal factor =
          Spans.hours(TimeUnit.valueOf(one)).divide(Spans.hours(TimeUnit.valueOf(other)), EXACT);
      check(release, "SUM a b", first.truth().add(second.truth().multiply(factor, EXACT)));
    }
  }

  @Test
  void aPrintedPercentageFindsTheMunicipalitiesBehindIt() {
    for (int round = 0; round < 1_000; round++) {
      int answered = 1 + random.nextInt(400);
      int behind = random.nextInt(answered + 1);
      BigDecimal percent =
          BigDecimal.valueOf(100L * behind)
              .divide(BigDecimal.valueOf(answered), random.nextInt(2), RoundingMode.HALF_UP);
      Release release =
          new FigureWorld()
              .finding("answered " + answered + " MUNICIPALITIES survey=s")
              .finding("f " + percent.toPlainString() + " PERCENT base=ANSWERED survey=s")
              .release();
      DerivedFigure figure =
          MunicipalityCount.of(release, (Observation) release.find("observation:f").orElseThrow());
      holds(figure, BigDecimal.valueOf(behind), percent + " % of " + answered);
    }
  }

  @Test
  void sharesOfAMunicipalityHoldTheTruth() {
    for (int round = 0; round < 1_000; round++) {
      FigureWorld world = new FigureWorld();
      List<BigDecimal> truths = new ArrayList<>();
      StringBuilder spends = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        Told told = told(false);
        BigDecimal truth = told.truth().abs();
        String text = told.truth().signum() < 0 ? truth.toPlainString() : told.text();
        truths.add(truth);
        world.spend("s" + i + " " + text + " DKK");
        spends.append(text).append(' ');
      }
      Release release = world.release();
      BigDecimal total = sum(truths);
      if (total.signum() > 0) {
        DerivedFigure share =
            ShareOfMunicipality.of(release, release.find("spend:s0").orElseThrow());
        BigDecimal truth = truths.get(0).multiply(new BigDecimal(100)).divide(total, EXACT);
        holds(share, truth, spends.toString());
      }
    }
  }

  private Told told(boolean rate) {
    BigDecimal truth = BigDecimal.valueOf(random.nextInt(4000) - (rate ? 0 : 400), 2);
    BigDecimal less = truth.subtract(BigDecimal.valueOf(1 + random.nextInt(500), 2));
    BigDecimal more = truth.add(BigDecimal.valueOf(1 + random.nextInt(500), 2));
    return switch (random.nextInt(truth.signum() < 0 ? 1 : 6)) {
      case 1 -> new Told(truth, (less.signum() < 0 ? BigDecimal.ZERO : less) + ".." + more);
      case 2 -> new Told(truth, "<" + more);
      case 3 -> new Told(truth, less.signum() < 0 ? ">=0" : ">" + less);
      case 4 -> new Told(truth, "<=" + truth);
      case 5 -> new Told(truth, rate ? truth.setScale(1, RoundingMode.HALF_UP) + "" : "" + truth);
      default -> new Told(truth, truth.toPlainString());
    };
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** 1 if there is a result, which must hold the truth; 0 if there is none. */
  private int check(Release release, String question, BigDecimal truth) {
    return holds(Said.derived(release, question), truth, question);
  }

  private int holds(DerivedFigure figure, BigDecimal truth, String question) {
    String what =
        "seed "
            + seed
            + ": "
            + question
            + ", "
            + figure.formula()
            + " is "
            + truth
            + " in "
            + figure;
    BigDecimal slack =
        figure.value() == null ? NO_DIGITS.max(truth.abs().multiply(NO_DIGITS)) : HALF_A_MILLIONTH;
    if (figure.min() != null) {
      assertThat(figure.min().subtract(slack)).as(what).isLessThanOrEqualTo(truth);
    }
    if (figure.max() != null) {
      assertThat(figure.max().add(slack)).as(what).isGreaterThanOrEqualTo(truth);
    }
    return figure.min() == null && figure.max() == null ? 0 : 1;
  }
}

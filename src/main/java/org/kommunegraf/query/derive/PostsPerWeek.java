package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.model.Unit;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Interval;
import org.kommunegraf.release.Release;

/**
 * How many posts a page has a week, from a rate that a source gives or from posts counted over a
 * period.
 */
public final class PostsPerWeek {

  private static final String UNIT = "posts per week";
  private static final BigDecimal WEEK = new BigDecimal(7);

  private PostsPerWeek() {}

  public static DerivedFigure of(Release release, Page page) {
    Findings rates =
        Findings.about(
            release, page, "posts per week", o -> o.unit() == Unit.POSTS && o.per() != null);
    Findings counts =
        Findings.about(
            release, page, "posts", o -> o.unit() == Unit.POSTS && o.per() == null && isClosed(o));
    if (rates.chosen() != null) {
      return ofRate(release, rates.chosen(), Objects.requireNonNull(rates.chosen().per()));
    }
    if (counts.chosen() != null) {
      return ofCount(release, counts.chosen());
    }
    String reason = Objects.requireNonNull(rates.reason());
    return new Derivation(release).none(reason, UNIT, "posts ÷ weeks");
  }

  private static boolean isClosed(Observation posts) {
    Period period = posts.period();
    return period != null && period.start() != null && period.end() != null;
  }

  private static DerivedFigure ofRate(Release release, Observation rate, TimeUnit per) {
    Term term = Terms.of(release, rate);
    Derivation derivation = new Derivation(release).use(term);
    if (per == TimeUnit.WEEK) {
      return derivation.figure(term.interval(), UNIT, term.text());
    }
    derivation.assume(Spans.assumption(term.dimension(), term.dimension().per(TimeUnit.WEEK)));
    Interval weekly =
        Quotient.of(
            Arithmetic.times(term.interval(), Spans.hours(TimeUnit.WEEK)),
            Interval.of(Spans.hours(per)));
    return derivation.figure(weekly, UNIT, term.text() + Spans.factor(per, TimeUnit.WEEK));
  }

  private static DerivedFigure ofCount(Release release, Observation posts) {
    Term term = Terms.of(release, posts);
    Period period = Objects.requireNonNull(posts.period());
    long days =
        ChronoUnit.DAYS.between(
                Objects.requireNonNull(period.start()).firstDay(),
                Objects.requireNonNull(period.end()).lastDay())
            + 1;
    Interval weekly =
        Quotient.of(Arithmetic.times(term.interval(), WEEK), Interval.of(BigDecimal.valueOf(days)));
    return new Derivation(release)
        .use(term)
        .assume("The posts are all those of the period " + period.label() + ".")
        .figure(
            weekly, UNIT, term.text() + " ÷ " + Wording.of(BigDecimal.valueOf(days)) + " days × 7");
  }
}

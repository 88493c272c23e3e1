package org.kommunegraf.query.derive;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.CouncilDecision;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Experience;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Measure;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.PolicyGoal;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Strategy;
import org.kommunegraf.model.SurveyQuestion;
import org.kommunegraf.query.Interval;
import org.kommunegraf.query.Label;
import org.kommunegraf.query.spend.SpendRest;
import org.kommunegraf.release.Release;

/**
 * What entities are called in English sentences of ours: by their names, or by what they say. An id
 * is for machines and stands in no sentence.
 */
public final class Called {

  private final Release release;

  private Called(Release release) {
    this.release = release;
  }

  /** What an entity is called, in quotation marks. */
  static String of(Release release, Entity entity) {
    return "\"" + new Called(release).text(entity).replaceFirst("\\.$", "") + "\"";
  }

  /**
   * What an entity states, in an English sentence: its own, else what it measures with the figure,
   * else its name.
   */
  public static String statement(Release release, Entity entity) {
    return new Called(release).text(entity);
  }

  /** What is left of a spend, in an English sentence: {@code rest of parks: 100 DKK, 2019}. */
  public static String rest(Release release, SpendRest rest) {
    return "rest of " + statement(release, rest.of());
  }

  private String text(Entity entity) {
    String stated = stated(entity);
    if (stated != null) {
      return stated;
    }
    if (!entity.names().isEmpty()) {
      return Label.of(entity.names(), Language.EN).text();
    }
    if (entity instanceof Observation finding) {
      return finding(finding);
    }
    if (entity instanceof Spend spend) {
      return spend(spend);
    }
    return entity instanceof Document document && document.title() != null
        ? document.title()
        : "a " + Shape.of(entity).constant().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static @Nullable String stated(Entity entity) {
    if (entity instanceof Observation finding) {
      return finding.statement();
    }
    if (entity instanceof PolicyGoal goal) {
      return goal.statement();
    }
    if (entity instanceof CouncilDecision decision && decision.names().isEmpty()) {
      return decision.statement();
    }
    if (entity instanceof Experience experience) {
      return experience.statement();
    }
    if (entity instanceof SurveyQuestion question) {
      return question.label();
    }
    return entity instanceof Strategy strategy ? strategy.statement() : null;
  }

  private String finding(Observation finding) {
    Figure<?> figure = Terms.figure(finding);
    String subject =
        finding.about().isEmpty() ? names(finding.platforms()) : names(finding.about());
    return measure(finding)
        + (subject.isEmpty() ? "" : ", " + subject)
        + ": "
        + number(finding, figure)
        + (figure.status() == FigureStatus.ACTUAL
            ? ""
            : " (" + figure.status().name().toLowerCase(Locale.ROOT) + ")")
        + label(finding.period());
  }

  private String measure(Observation finding) {
    Entity measure = release.follow(finding.measure());
    return measure instanceof Measure named
        ? Label.of(named.names(), Language.EN).text()
        : "A figure";
  }

  private static String number(Observation finding, Figure<?> figure) {
    if (finding.rank() != null) {
      return "rank " + finding.rank();
    }
    return figure.min() == null && figure.max() == null
        ? "in words only"
        : Dimension.of(finding).with(Wording.of(Interval.of(figure), figure.approximate()));
  }

  private String spend(Spend spend) {
    Money amount = spend.amount();
    String number =
        amount != null && (amount.min() != null || amount.max() != null)
            ? Dimension.of(amount.currency())
                .with(Wording.of(Interval.of(amount), amount.approximate()))
            : "an amount that is not stated";
    String subject = subject(spend);
    return (subject.isEmpty() ? number : subject + ": " + number) + label(spend.period());
  }

  private String subject(Spend spend) {
    String of =
        Stream.of(
                names(spend.campaigns()),
                names(spend.events()),
                names(spend.pages()),
                names(spend.policyGoals()))
            .filter(names -> !names.isEmpty())
            .findFirst()
            .orElseGet(() -> payer(spend));
    String on = names(spend.platforms());
    return on.isEmpty() || of.isEmpty() ? of + on : of + ", " + on;
  }

  private String payer(Spend spend) {
    return Stream.of(
            name(spend.payer()), name(spend.payerOrganisation()), name(spend.municipality()))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A finding may be about a finding, and in the end about itself: there its measure will do. */
  private String subject(Entity entity) {
    return entity instanceof Observation finding && finding.statement() == null
        ? measure(finding)
        : text(entity);
  }

  private <T extends Entity> String name(@Nullable Ref<T> ref) {
    return ref == null ? "" : names(List.of(ref));
  }

  private <T extends Entity> String names(List<Ref<T>> refs) {
    return release.follow(refs).stream().map(this::subject).collect(Collectors.joining(" and "));
  }

  private static String label(@Nullable Period period) {
    return period == null ? "" : ", " + period.label();
  }
}

package org.kommunegraf.query.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Measure;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.query.Vocabulary;
import org.kommunegraf.release.Release;

/** Whether figures are alike enough to be added, subtracted or divided. */
final class Likeness {

  private final Release release;

  Likeness(Release release) {
    this.release = release;
  }

  /** Why figures cannot be added or subtracted; null if they can. */
  @Nullable String mismatch(List<Term> terms, DeriveOp op) {
    Term first = terms.get(0);
    for (Term term : terms.subList(1, terms.size())) {
      String reason = mismatch(first, term);
      if (reason != null) {
        return reason;
      }
    }
    String statuses = statuses(op == DeriveOp.SUM ? terms : terms.subList(1, terms.size()));
    return statuses != null || op != DeriveOp.SUM || terms.size() < 2 ? statuses : overlap(terms);
  }

  /** Why money that was spent and money that is planned cannot be added; null if it can. */
  private static @Nullable String statuses(List<Term> added) {
    List<Term> money = added.stream().filter(Term::isOfSpends).toList();
    for (Term term : money) {
      Term first = money.get(0);
      if (term.status() != first.status()) {
        return "What was spent and what is planned is never added, nor are plans of two kinds,"
            + " since one may be part of the other: "
            + first.text()
            + " is "
            + inWords(first)
            + ", "
            + term.text()
            + " "
            + inWords(term)
            + ".";
      }
    }
    return null;
  }

  private static String inWords(Term term) {
    return Vocabulary.label(term.status(), Language.EN).text().toLowerCase(Locale.ROOT);
  }

  private @Nullable String mismatch(Term a, Term b) {
    if (a.dimension().isMoney() && b.dimension().isMoney()) {
      return ofMoney(a, b);
    }
    boolean rates = a.dimension().per() != null && b.dimension().per() != null;
    Dimension converted = rates ? b.dimension().per(a.dimension().per()) : b.dimension();
    if (!a.dimension().equals(converted)) {
      return "Only figures of one unit can be added or subtracted: "
          + a.text()
          + " and "
          + b.text()
          + " are of two.";
    }
    return ofBases(a, b);
  }

  private @Nullable String ofMoney(Term a, Term b) {
    String currencies = currencies(a, b);
    if (currencies != null) {
      return currencies;
    }
    return whatMoney(a).equals(whatMoney(b))
        ? null
        : "Money of two kinds is not added or subtracted, since a saving, say, is no negative"
            + " spend: "
            + a.text()
            + " is "
            + whatMoney(a)
            + ", "
            + b.text()
            + " is "
            + whatMoney(b)
            + ".";
  }

  /** Why two amounts of money have nothing to do with each other; null if they may. */
  static @Nullable String currencies(Term a, Term b) {
    return Objects.equals(a.dimension().currency(), b.dimension().currency())
        ? null
        : "The amounts are in two currencies, "
            + a.dimension().currency()
            + " and "
            + b.dimension().currency()
            + ", and are never put together.";
  }

  private String whatMoney(Term term) {
    return term.entity() instanceof Observation observation
        ? "of the measure \"" + name(observation) + "\""
        : "money spent";
  }

  /** Why two shares cannot be set against each other; null if they can or are none. */
  @Nullable String ofBases(Term a, Term b) {
    if (!(a.entity() instanceof Observation one)
        || !(b.entity() instanceof Observation other)
        || !a.dimension().isShare()
        || !b.dimension().isShare()) {
      return null;
    }
    String base = base(one, PopulationKey.inWords(release, one.population()));
    String otherBase = base(other, PopulationKey.inWords(release, other.population()));
    return key(one).equals(key(other))
        ? null
        : "The shares are of different groups: "
            + a.text()
            + " is of "
            + base
            + ", "
            + b.text()
            + " of "
            + otherBase
            + ".";
  }

  private String key(Observation share) {
    return base(share, PopulationKey.of(release, share.population()));
  }

  private static String base(Observation share, String group) {
    return (share.population() == null
            ? ""
            : Vocabulary.label(share.population().base(), Language.EN).text())
        + (group.equals("all") ? "" : " (" + group + ")");
  }

  private @Nullable String overlap(List<Term> shares) {
    return shares.stream()
        .filter(term -> term.dimension().isShare())
        .map(Term::entity)
        .filter(Observation.class::isInstance)
        .map(share -> release.follow(((Observation) share).question()))
        .filter(question -> question != null && Boolean.TRUE.equals(question.multipleAnswers()))
        .findFirst()
        .map(
            question ->
                "One respondent could give several answers to "
                    + Called.of(release, Objects.requireNonNull(question))
                    + ", so its shares overlap and their sum is the share of nobody.")
        .orElse(null);
  }

  /** What has to be true for figures that can be added or subtracted to say something. */
  List<String> assumptions(List<Term> terms) {
    List<String> assumptions = new ArrayList<>();
    TimeUnit to = terms.get(0).dimension().per();
    for (Term term : terms) {
      if (to != null && term.dimension().per() != to) {
        assumptions.add(Spans.assumption(term.dimension(), term.dimension().per(to)));
      }
    }
    Set<String> measures = new LinkedHashSet<>();
    terms.stream()
        .map(Term::entity)
        .filter(Observation.class::isInstance)
        .forEach(observation -> measures.add(name((Observation) observation)));
    if (measures.size() > 1) {
      assumptions.add(
          "The figures measure different things, which are taken to belong together: "
              + String.join("; ", measures)
              + ".");
    }
    return assumptions;
  }

  private String name(Observation observation) {
    Entity measure = release.follow(observation.measure());
    return measure instanceof Measure named
        ? named.names().get(0).text()
        : Called.of(release, observation);
  }
}

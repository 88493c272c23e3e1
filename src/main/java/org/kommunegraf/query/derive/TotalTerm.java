package org.kommunegraf.query.derive;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.CouncilDecision;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.PolicyGoal;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.Undivided;
import org.kommunegraf.query.spend.EntityCost;
import org.kommunegraf.query.spend.SpendChoice;
import org.kommunegraf.query.spend.SpendQuestion;
import org.kommunegraf.query.spend.SpendTotal;
import org.kommunegraf.query.spend.Totals;
import org.kommunegraf.release.Release;

/** A total of spends as a figure in a formula. */
final class TotalTerm {

  private static final List<Class<? extends Entity>> OWNERS =
      List.of(
          Campaign.class,
          CouncilDecision.class,
          PolicyGoal.class,
          Event.class,
          Page.class,
          Department.class,
          Municipality.class);

  private static final String ALLOWED =
      "the id of a campaign, council decision, goal, event, page, department or municipality";

  private final Release release;
  private final TotalInput input;
  private final String path;

  private TotalTerm(Release release, TotalInput input, String path) {
    this.release = release;
    this.input = input;
    this.path = path;
  }

  /**
   * Adds up what a reader asks for.
   *
   * @param path where it stands in the question, as {@code of[0].total}
   * @throws QueryException if the id is of nothing that has spends, or there are several currencies
   *     and none is named
   */
  static Term of(Release release, TotalInput input, String path) {
    return new TotalTerm(release, input, path).term();
  }

  private Term term() {
    Entity of = input.of() == null ? null : owner(input.of());
    List<SpendTotal> totals = inOneCurrency(totals(of));
    Term sum = Cost.of(release, of, totals, "total");
    if (totals.isEmpty()) {
      return sum.unusable("No spend counts in " + called(of) + ".");
    }
    SpendTotal total = totals.get(0);
    Term term =
        sum.from(total.sources(), Totals.extras(release, total), input.status())
            .assuming(counting(total));
    return sum.unusable() == null
        ? term
        : term.unusable("No amount is stated of the spends in " + called(of) + ".");
  }

  /** A condition finds a spend whole, even where only a part of it can be meant. */
  private List<String> counting(SpendTotal total) {
    List<Undivided> undivided = Totals.undivided(release, total);
    return undivided.isEmpty()
        ? List.of()
        : List.of(
            "Every spend of which the condition holds is counted whole, also where it is one amount"
                + " for several "
                + undivided.stream().map(Undivided::inEnglish).collect(Collectors.joining(" or "))
                + ".");
  }

  private String called(@Nullable Entity of) {
    return of == null ? "the total" : "the total of " + Called.of(release, of);
  }

  private Entity owner(String id) {
    Entity found = release.find(id).orElse(null);
    if (found == null || OWNERS.stream().noneMatch(type -> type.isInstance(found))) {
      throw Derive.badValue(
          found == null
              ? "There is nothing with the id \"" + id + "\"."
              : "No total is of what has the id \"" + id + "\".",
          path + ".of",
          id,
          ALLOWED);
    }
    return found;
  }

  private List<SpendTotal> totals(@Nullable Entity of) {
    SpendChoice all =
        of == null ? SpendChoice.where(release, SpendQuestion.ANY) : SpendChoice.of(release, of);
    SpendChoice choice = input.where() == null ? all : all.and(input.where());
    if (input.status() != FigureStatus.ACTUAL) {
      return Totals.planned(release, choice).stream()
          .filter(total -> total.status() == input.status())
          .toList();
    }
    // a condition asks for a part, of which nobody says that there was more
    return of == null || input.where() != null
        ? Totals.of(release, choice)
        : EntityCost.of(release, of);
  }

  private List<SpendTotal> inOneCurrency(List<SpendTotal> totals) {
    if (input.currency() != null) {
      return totals.stream().filter(total -> total.currency() == input.currency()).toList();
    }
    if (totals.size() > 1) {
      String currencies =
          totals.stream().map(total -> total.currency().name()).collect(Collectors.joining(", "));
      throw new QueryException(
          QueryException.Kind.CURRENCY_REQUIRED,
          path + " is of several currencies, " + currencies + "; name one of them.",
          path + ".currency",
          null,
          "one of " + currencies);
    }
    return totals;
  }
}

package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.release.Release;

/**
 * Spends added up and grouped.
 *
 * @param totals the chosen spends, each once: one total per currency
 * @param planned what is planned of the chosen spends, one total per status and currency; never
 *     converted
 * @param overlapping whether a spend stands in more than one group of a currency
 * @param groups by currency and key
 * @param conversion how the amounts were converted; null when each is in its own currency
 */
public record SpendSummary(
    List<SpendTotal> totals,
    List<SpendTotal> planned,
    boolean overlapping,
    List<SpendGroup> groups,
    @Nullable SummaryConversion conversion) {

  /**
   * The answer to a question.
   *
   * @param step is run for each spend whenever all are gone through, so that who asks can end it
   * @throws QueryException if amounts are to be converted and a rate for one of them is missing, or
   *     there are too many groups
   */
  public static SpendSummary of(Release release, SpendQuestion question, Runnable step) {
    Counted chosen = counted(release, question.chosen(), step);
    Counted counted =
        question.chosen() == SpendQuestion.ANY
            ? chosen
            : counted(release, question.chosen().or(question.money()), step);
    Amounts amounts = Amounts.STATED;
    SummaryConversion conversion = null;
    if (question.in() != null) {
      ConvertedAmounts converted = new ConvertedAmounts(release, question.in());
      converted.check(chosen);
      converted.check(counted);
      conversion = converted.summary(chosen);
      amounts = converted;
    }
    List<SpendGroup> groups = groups(release, question, amounts, counted, step);
    return new SpendSummary(
        Totals.of(release, chosen, amounts),
        Totals.planned(release, SpendChoice.where(release, question.chosen())),
        overlap(release, groups),
        groups,
        conversion);
  }

  private static Counted counted(Release release, Predicate<Spend> choice, Runnable step) {
    return Counted.of(release, SpendChoice.where(release, choice).step(step), FigureStatus.ACTUAL);
  }

  private static List<SpendGroup> groups(
      Release release, SpendQuestion question, Amounts amounts, Counted counted, Runnable step) {
    Set<Currency> stated = Totals.currenciesOfGroups(release, counted, Amounts.STATED);
    ShownGroups shown = new ShownGroups(release, question);
    List<SpendGroup> groups = new ArrayList<>();
    for (Currency currency : Totals.currenciesOfGroups(release, counted, amounts)) {
      SpendKeys keys = new SpendKeys(release, question.in() == null ? Set.of(currency) : stated);
      CountedSpends ofCurrency = CountedSpends.of(currency, counted, amounts);
      List<SpendGroup> shownOfCurrency =
          SpendGroups.of(release, question.by(), ofCurrency, keys, step).stream()
              .filter(shown::isShown)
              .toList();
      Set<List<GroupKey>> all = new HashSet<>();
      shownOfCurrency.forEach(group -> all.add(group.keys()));
      shownOfCurrency.forEach(group -> groups.add(group.within(all::contains)));
    }
    return groups;
  }

  /** Figures that contradict each other are one amount, wherever each of them stands. */
  private static boolean overlap(Release release, List<SpendGroup> groups) {
    SpendForest forest = SpendForest.of(release);
    Set<String> divided = new HashSet<>();
    for (SpendGroup group : groups) {
      if (group.within() != null) {
        return true;
      }
      Set<String> here = new HashSet<>();
      group.divided().forEach(spend -> here.add(group.currency() + forest.first(spend).id()));
      if (here.stream().anyMatch(spend -> !divided.add(spend))) {
        return true;
      }
    }
    return false;
  }
}

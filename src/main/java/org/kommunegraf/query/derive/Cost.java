package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Interval;
import org.kommunegraf.query.spend.SpendRest;
import org.kommunegraf.query.spend.SpendTotal;
import org.kommunegraf.release.Release;

/** What something cost, as a figure in a formula: its spends, each once. */
final class Cost {

  private Cost() {}

  /** What counts of the spends that are an entity's own, or of the spend itself. */
  static Term of(Release release, Entity of, List<SpendTotal> totals) {
    return of(release, of, totals, "cost");
  }

  /**
   * The same of anything.
   *
   * @param of what the spends belong to; null for spends of anything
   * @param word what the assumptions call it
   */
  static Term of(Release release, @Nullable Entity of, List<SpendTotal> totals, String word) {
    String unusable = unusable(totals);
    if (unusable != null) {
      return new Term(
          null,
          "a cost that is not known",
          new Interval(null, null, false, false),
          Dimension.NUMBER,
          false,
          FigureStatus.ACTUAL,
          List.of(),
          unusable);
    }
    SpendTotal total = totals.get(0);
    Dimension dimension = Dimension.of(total.currency());
    Money amount = total.amount();
    List<Spend> shared = total.sources().stream().filter(spend -> isShared(spend, of)).toList();
    Interval interval = withoutShared(total, of, shared.isEmpty());
    return new Term(
        null,
        dimension.with(Wording.of(interval, amount.approximate())),
        interval,
        dimension,
        amount.approximate(),
        FigureStatus.ACTUAL,
        assumptions(release, total, shared, word),
        null);
  }

  private static @Nullable String unusable(List<SpendTotal> totals) {
    if (totals.isEmpty()) {
      return "No spend is attached to it, or none with an amount that was spent.";
    }
    if (totals.size() > 1) {
      return "It cost money in several currencies ("
          + totals.stream().map(t -> t.currency().name()).collect(Collectors.joining(", "))
          + "), which are never added; choose the spends of one and ask `derive`.";
    }
    return totals.get(0).unstatedCount() == totals.get(0).spendCount()
        ? "No amount of its spends is stated."
        : null;
  }

  /** Whether the source lets one amount stand for several of a kind, which is never divided. */
  static boolean isShared(Spend spend, @Nullable Entity of) {
    return (of instanceof Campaign && spend.campaigns().size() > 1)
        || (of instanceof Event && spend.events().size() > 1)
        || (of instanceof Page && spend.pages().size() > 1);
  }

  /** Of an amount that several share, nothing is certain to be one's own. */
  private static Interval withoutShared(SpendTotal total, @Nullable Entity of, boolean isAllOwn) {
    Interval all = Interval.of(total.amount());
    BigDecimal least = all.min();
    Stream<@Nullable Money> shared =
        Stream.concat(
            total.spends().stream().filter(s -> isShared(s, of)).map(Spend::amount),
            total.rests().stream().filter(r -> isShared(r.of(), of)).map(SpendRest::amount));
    for (Money amount : shared.filter(Objects::nonNull).toList()) {
      BigDecimal min = Interval.of(amount).min();
      least = least == null || min == null ? least : least.subtract(min).max(BigDecimal.ZERO);
    }
    return new Interval(least, all.max(), all.minOpen() && isAllOwn, all.maxOpen());
  }

  private static List<String> assumptions(
      Release release, SpendTotal total, List<Spend> shared, String word) {
    List<String> assumptions = new ArrayList<>();
    if (total.spendCount() > 1) {
      assumptions.add(
          "The " + word + " is that of " + total.spendCount() + " spends, each counted once.");
    }
    if (total.unstatedCount() > 0) {
      assumptions.add(
          total.unstatedCount()
              + " of the spends have no stated amount, so the "
              + word
              + " has no upper bound.");
    }
    shared.forEach(
        spend ->
            assumptions.add(
                Called.of(release, spend)
                    + " is one amount for several and is not divided: anything from nothing to all"
                    + " of it belongs here."));
    return assumptions;
  }
}

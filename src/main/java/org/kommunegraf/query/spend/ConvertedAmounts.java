package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.ExchangeRate;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.release.Release;

/**
 * The amounts of spends in one currency, each by the mean rates of its own year. An amount that
 * cannot be converted is as good as not stated: {@link #check} refuses it where it is counted.
 */
final class ConvertedAmounts implements Amounts {

  private static final int MOST_NAMED = 5;

  private final Release release;
  private final Currency to;
  private final Map<String, Conversion> conversions = new HashMap<>();

  ConvertedAmounts(Release release, Currency to) {
    this.release = release;
    this.to = to;
  }

  @Override
  public @Nullable Money of(Spend spend) {
    Money amount = spend.amount();
    return amount == null ? null : conversion(spend, amount).amount();
  }

  private Conversion conversion(Spend spend, Money amount) {
    return conversions.computeIfAbsent(
        spend.id(),
        id ->
            Exchange.of(release).convert(amount, to, SpendForest.of(release).seen(spend).period()));
  }

  /** The spends whose amounts go into the sums: those that count, and the parts of rests. */
  private static List<Spend> used(Counted counted) {
    List<Spend> used = new ArrayList<>();
    counted.seen().forEach(used::add);
    counted.portions().stream()
        .filter(Portion::rest)
        .flatMap(portion -> portion.node().below())
        .forEach(part -> used.add(part.seen()));
    return used;
  }

  /**
   * Refuses spends whose stated amount cannot be converted.
   *
   * @throws QueryException that names them and what is missing
   */
  void check(Counted counted) {
    Map<String, String> missing = new TreeMap<>();
    for (Spend spend : used(counted)) {
      Money amount = spend.amount();
      if (amount != null && !Totals.isUnstated(amount)) {
        String reason = conversion(spend, amount).reason();
        if (reason != null) {
          missing.put(spend.id(), reason);
        }
      }
    }
    if (!missing.isEmpty()) {
      throw missing(missing);
    }
  }

  private QueryException missing(Map<String, String> reasons) {
    String named =
        reasons.entrySet().stream()
            .limit(MOST_NAMED)
            .map(spend -> spend.getKey() + " (" + spend.getValue().replaceAll("\\.$", "") + ")")
            .collect(Collectors.joining(", "));
    int more = reasons.size() - MOST_NAMED;
    return new QueryException(
        Kind.RATE_MISSING,
        (reasons.size() == 1 ? "One amount" : reasons.size() + " amounts")
            + " cannot be converted to "
            + to
            + ": "
            + named
            + (more > 0 ? " and " + more + " more" : "")
            + ". Leave them out with where, or ask without in.",
        "in",
        to.name(),
        "a currency into which every counted amount can be converted");
  }

  /** What was converted for these spends, and how. */
  SummaryConversion summary(Counted counted) {
    Map<String, ExchangeRate> rates = new TreeMap<>();
    for (Spend spend : used(counted)) {
      Money amount = spend.amount();
      if (amount != null) {
        conversion(spend, amount).rates().forEach(rate -> rates.put(rate.id(), rate));
      }
    }
    return new SummaryConversion(
        to, List.copyOf(rates.values()), Totals.of(release, counted, Amounts.STATED));
  }
}

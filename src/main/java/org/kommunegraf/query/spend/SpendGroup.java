package org.kommunegraf.query.spend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatKind;
import org.kommunegraf.query.Caveats;
import org.kommunegraf.release.Release;

/**
 * The spends of one key, or one combination of keys, in one currency, and what their money can be.
 * The sums are decimals of the currency.
 *
 * @param keys one per dimension
 * @param own the money of the spends that have these keys alone
 * @param joint the money of the spends that have others too
 * @param open the money of the spends without a key that may belong here
 * @param all all spends that are grouped in this currency
 * @param spends the spends that have these keys, by id
 * @param divided those of them that have other keys too, in dimension after dimension
 * @param unstatedCount how many of them have no stated amount
 */
public record SpendGroup(
    List<GroupKey> keys,
    Currency currency,
    Bounds own,
    Bounds joint,
    Bounds open,
    CountedSpends all,
    List<Spend> spends,
    List<Spend> divided,
    int unstatedCount) {

  /** What surely belongs to it. */
  public BigDecimal lower() {
    return own.least(currency);
  }

  /** What it shares with other groups at most; null when unbounded. */
  public @Nullable BigDecimal shared() {
    return joint.most(currency);
  }

  /** The most that sources name for it; null when unbounded. */
  public @Nullable BigDecimal named() {
    return own.plus(joint).most(currency);
  }

  /** The most that it can be; null when unbounded. */
  public @Nullable BigDecimal upper() {
    return own.plus(joint).plus(open).most(currency);
  }

  /** What one must know of its spends, and of those whose amounts it shares. */
  public List<Caveat> caveats(Release release) {
    List<Caveats.Extra> extras = new ArrayList<>(Totals.estimated(spends, all.amounts()));
    SpendKeys ofSpends = new SpendKeys(release, Set.of());
    for (Spend spend : divided) {
      keys.stream()
          .map(GroupKey::dimension)
          // that two documents state an amount does not divide it
          .filter(dimension -> dimension != SpendDimension.DOCUMENT)
          .filter(dimension -> ofSpends.of(dimension, spend).values().size() > 1)
          .map(
              dimension ->
                  new Caveats.Extra(
                      CaveatKind.SPLIT_UNKNOWN,
                      spend,
                      dimension.field(),
                      dimension.undivided(release, spend)))
          .forEach(extras::add);
    }
    return Caveats.of(release, spends, extras);
  }

  /**
   * What tells it from the other groups of the same question, and orders them: entities by id, what
   * is not stated last.
   */
  String id() {
    return keys.stream()
        .map(key -> key.value() == null ? "\uffff" : key.value())
        .collect(Collectors.joining("\n", "", "\n" + currency));
  }
}

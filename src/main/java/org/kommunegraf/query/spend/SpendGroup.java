package org.kommunegraf.query.spend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param money what it can be
 * @param all all money that is grouped in this currency
 * @param within the keys of a wider group of the same answer that holds all of its money; null if
 *     there is none
 * @param spends the spends that have these keys and stand here whole, by id
 * @param rests the rests of others that have them, without their parts, by id
 * @param divided the spends, whole or as a rest, that have or may have other keys too
 * @param unstatedCount how many of them have no stated amount
 */
public record SpendGroup(
    List<GroupKey> keys,
    Currency currency,
    GroupMoney money,
    CountedSpends all,
    @Nullable List<GroupKey> within,
    List<Spend> spends,
    List<SpendRest> rests,
    List<Spend> divided,
    int unstatedCount) {

  /** The same group among others, of which one may be wider. */
  SpendGroup within(Predicate<List<GroupKey>> isGroup) {
    List<GroupKey> wider = keys.stream().map(GroupKey::wider).toList();
    return wider.equals(keys) || !isGroup.test(wider)
        ? this
        : new SpendGroup(keys, currency, money, all, wider, spends, rests, divided, unstatedCount);
  }

  /** What surely belongs to it. */
  public BigDecimal lower() {
    return money.own().least(currency);
  }

  /** What it shares with other groups at most; null when unbounded. */
  public @Nullable BigDecimal shared() {
    return money.joint().most(currency);
  }

  /** The most that sources name for it; null when unbounded. */
  public @Nullable BigDecimal named() {
    return money.named().most(currency);
  }

  /** The most that it can be; null when unbounded. */
  public @Nullable BigDecimal upper() {
    return money.possible().most(currency);
  }

  /** All spends that it rests on: those that stand here whole and those of which a rest does. */
  public List<Spend> sources() {
    return rests.isEmpty()
        ? spends
        : Stream.concat(spends.stream(), rests.stream().map(SpendRest::of)).toList();
  }

  /** How many that are; figures that contradict each other are one. */
  public int spendCount() {
    return money.named().count();
  }

  /** What one must know of its spends, and of those whose amounts it shares. */
  public List<Caveat> caveats(Release release) {
    return caveats(release, Totals.taxed(sources(), rests));
  }

  /** What one must know of its part of all money that is grouped. */
  public List<Caveat> caveatsOfShare(Release release) {
    Set<Spend> taxed = Totals.taxed(sources(), rests);
    taxed.addAll(all.sources());
    return caveats(release, taxed);
  }

  private List<Caveat> caveats(Release release, Set<Spend> taxed) {
    List<Spend> sources = sources();
    List<Caveats.Extra> extras = new ArrayList<>(Totals.estimated(sources, all.amounts()));
    extras.addAll(Totals.mixedTax(taxed));
    extras.addAll(new Undividing(release, all.counted().choice()::chooses).caveats(sources));
    SpendKeys ofSpends = new SpendKeys(release, Set.of());
    SpendForest forest = SpendForest.of(release);
    for (Spend spend : divided) {
      keys.stream()
          .map(GroupKey::dimension)
          // that two documents state an amount does not divide it
          .filter(dimension -> dimension != SpendDimension.DOCUMENT)
          .filter(d -> ofSpends.of(d, forest.seen(spend)).values().size() > 1)
          .map(
              dimension ->
                  new Caveats.Extra(
                      CaveatKind.SPLIT_UNKNOWN,
                      spend,
                      dimension.field(),
                      dimension.undivided(release, spend)))
          .forEach(extras::add);
    }
    keys.stream()
        .map(key -> key.node(release))
        .filter(node -> node != null && EntityCost.isIncomplete(release, node))
        .map(node -> new Caveats.Extra(CaveatKind.COST_INCOMPLETE, node, "cost"))
        .forEach(extras::add);
    List<String> grouped = keys.stream().map(key -> key.dimension().field()).toList();
    return Totals.chosenBy(all.counted(), all.amounts())
        .and(grouped)
        .touching(Caveats.of(release, sources, extras));
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

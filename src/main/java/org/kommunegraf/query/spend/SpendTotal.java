package org.kommunegraf.query.spend;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;

/**
 * Money added up in one currency, with the spends that were counted, so that anyone can redo the
 * sum.
 *
 * @param currency the currency of the sum
 * @param status of all its amounts: what was spent and what was planned never add up
 * @param amount the sum; its upper bound is null when an amount is unbounded or not stated
 * @param spendCount how many spends are counted, whole or as a rest; figures that contradict each
 *     other count as one
 * @param unstatedCount how many of them have no stated amount
 * @param spends the spends that are counted whole, by id; all figures of a conflict
 * @param rests what is counted of spends without their parts, by id
 * @param counted all that in detail
 * @param amounts with which amounts they are counted
 * @param incomplete what it is the cost of, where a source says that it cost more than is stated;
 *     null otherwise
 */
public record SpendTotal(
    Currency currency,
    FigureStatus status,
    Money amount,
    int spendCount,
    int unstatedCount,
    List<Spend> spends,
    List<SpendRest> rests,
    Counted counted,
    Amounts amounts,
    @Nullable Entity incomplete) {

  static SpendTotal of(Currency currency, Counted all, Amounts amounts) {
    Counted counted = all.in(currency, amounts);
    Bounds sum = counted.sum(currency, amounts);
    return new SpendTotal(
        currency,
        all.status(),
        sum.money(currency, all.status()),
        sum.count(),
        counted.unstated(amounts),
        counted.spends(),
        counted.rests(currency, amounts),
        counted,
        amounts,
        null);
  }

  /** The same total as a lower bound of what something cost. */
  SpendTotal atLeast(Entity of) {
    boolean open = amount.comparator() == Comparator.MORE_THAN;
    Money bound =
        new Money(
            null,
            amount.min(),
            null,
            amount.min() == null
                ? Comparator.IN_WORDS
                : open ? Comparator.MORE_THAN : Comparator.AT_LEAST,
            amount.approximate(),
            amount.status(),
            amount.currency(),
            amount.currencyBasis(),
            amount.printed(),
            amount.vat());
    return new SpendTotal(
        currency, status, bound, spendCount, unstatedCount, spends, rests, counted, amounts, of);
  }

  /** The sum. */
  public Bounds sum() {
    return counted.sum(currency, amounts);
  }

  /** The conflicts of which one figure counts. */
  public List<SpendConflict> conflicts() {
    return counted.conflicts(currency, amounts);
  }

  /** The same by value added tax. */
  public List<VatTotal> vat() {
    return VatTotal.of(this);
  }

  /** All spends that it rests on: those counted whole and those of which a rest is counted. */
  public List<Spend> sources() {
    return rests.isEmpty()
        ? spends
        : Stream.concat(spends.stream(), rests.stream().map(SpendRest::of)).toList();
  }
}

package org.kommunegraf.query.spend;

import java.util.List;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;

/**
 * Money added up in one currency, with the spends that were counted, so that anyone can redo the
 * sum.
 *
 * @param currency the currency of the sum
 * @param amount the sum; its upper bound is null when an amount is unbounded or not stated
 * @param spendCount how many spends are counted
 * @param unstatedCount how many of them have no stated amount
 * @param spends the counted spends, by id
 * @param amounts with which amounts they are counted
 */
public record SpendTotal(
    Currency currency,
    Money amount,
    int spendCount,
    int unstatedCount,
    List<Spend> spends,
    Amounts amounts) {}

package org.kommunegraf.query.derive;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Spend;

/**
 * Money added up, as a reader asks for it. A group is the total of those spends of which its keys
 * hold.
 *
 * @param of the id of what the spends belong to; null for all spends
 * @param where what else has to hold of a spend; null for nothing
 * @param currency the currency; null where there is only one
 * @param status whether it was spent, or how it is planned
 */
public record TotalInput(
    @Nullable String of,
    @Nullable Predicate<Spend> where,
    @Nullable Currency currency,
    FigureStatus status) {}

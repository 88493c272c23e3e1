package org.kommunegraf.query.spend;

import java.util.List;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.ExchangeRate;

/**
 * How the amounts of a summary were converted.
 *
 * @param to the currency of all its sums
 * @param rates the rates used, by id
 * @param originals the same totals before they were converted, one per currency
 */
public record SummaryConversion(
    Currency to, List<ExchangeRate> rates, List<SpendTotal> originals) {}

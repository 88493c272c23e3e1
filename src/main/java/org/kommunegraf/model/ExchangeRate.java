package org.kommunegraf.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a euro cost in another currency in one year: the mean of the daily reference rates of the
 * European Central Bank.
 *
 * @param currency the currency whose units are counted; never the euro, which needs no rate
 * @param year the calendar year
 * @param perEuro units of the currency per euro, greater than 0
 * @param days on how many days there was a rate; null when not stated
 * @param partial whether the rates cover only a part of the year
 */
public record ExchangeRate(
    Identity identity,
    Currency currency,
    int year,
    BigDecimal perEuro,
    @Nullable Integer days,
    boolean partial)
    implements Entity {}

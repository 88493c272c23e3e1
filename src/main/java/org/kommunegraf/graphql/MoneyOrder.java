package org.kommunegraf.graphql;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.query.page.OrderDirection;

/**
 * The order of amounts of one currency.
 *
 * @param currency null where the list holds one currency only
 */
record MoneyOrder(@Nullable Currency currency, OrderDirection direction) {}

package org.kommunegraf.graphql;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;
import org.kommunegraf.query.page.OrderDirection;

/**
 * The order of names.
 *
 * @param language the language whose names are compared, by its own collation; null for the
 *     preferred names
 */
record NameOrder(@Nullable Language language, OrderDirection direction) {}

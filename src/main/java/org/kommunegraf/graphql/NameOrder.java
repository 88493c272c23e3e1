package org.kommunegraf.graphql;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/**
 * The order of names.
 *
 * @param language the language whose names are compared, by its own collation; null for the
 *     preferred names
 */
record NameOrder(@Nullable Language language, OrderDirection direction) {}

package org.kommunegraf.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation to carry out.
 *
 * @param query the GraphQL text
 * @param operationName which operation of the text; null when it holds one
 * @param variables the values of its variables, as JSON was read: maps, lists, strings, {@code
 *     BigDecimal}, {@code BigInteger}, integers, booleans, null
 * @param release the id of the release to which the operation is pinned; null for the current one
 */
public record GraphQlRequest(
    String query,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    @Nullable String release) {}

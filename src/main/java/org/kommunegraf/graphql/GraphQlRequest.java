package org.kommunegraf.graphql;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One operation to carry out.
 *
 * @param query the GraphQL text
 * @param operationName which operation of the text; null when it holds one
 * @param variables the values of its variables, as JSON was read: maps, lists, strings, {@code
 *     BigDecimal}, {@code BigInteger}, integers, booleans, null
 * @param release the id of the release to which the operation is pinned; null for the current one
 * @param abandoned whether nobody waits for the answer any more, so that the work may end; asked
 *     again and again on the thread that works
 */
public record GraphQlRequest(
    String query,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    @Nullable String release,
    BooleanSupplier abandoned) {

  /** One whose answer is waited for, however long it takes. */
  public GraphQlRequest(
      String query,
      @Nullable String operationName,
      Map<String, @Nullable Object> variables,
      @Nullable String release) {
    this(query, operationName, variables, release, () -> false);
  }

  /** The same operation, but of another text. */
  public GraphQlRequest asking(String text) {
    return new GraphQlRequest(text, operationName, variables, release, abandoned);
  }

  /** The same operation, which nobody waits for any more once that holds. */
  public GraphQlRequest until(BooleanSupplier nobodyWaits) {
    return new GraphQlRequest(query, operationName, variables, release, nobodyWaits);
  }
}

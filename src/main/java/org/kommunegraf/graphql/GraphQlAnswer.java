package org.kommunegraf.graphql;

import java.util.List;
import java.util.Map;

/**
 * What came of an operation.
 *
 * @param body the response as the GraphQL specification has it: {@code data}, {@code errors},
 *     {@code extensions}
 * @param executed whether the operation was carried out; false when it was refused before, so that
 *     there is no {@code data}
 * @param errors the codes of the errors, in their order; empty when all went well
 */
public record GraphQlAnswer(Map<String, Object> body, boolean executed, List<ErrorCode> errors) {}

import { type DocumentNode, getOperationAST, Kind, OperationTypeNode, parse } from "graphql";

/**
 * The operation that is meant; undefined when the query has none of that name. GraphiQL looks at a query with a delay, and until
 * then calls it by the operation that stood there before.
 */
export function operationIn(query: string, name?: string | null): string | undefined {
  if (!name) return undefined;
  return parsed(query)?.definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name)
    ? name
    : undefined;
}

/** Whether the operation that is meant is a subscription, which has many answers. */
export function isSubscription({ query, operationName }: { query: string; operationName?: string }): boolean {
  const document = parsed(query);
  return !!document && getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
}

/** Null if the query cannot be read; what is wrong with it, the server says better. */
function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return null;
  }
}

import { Kind, parse } from "graphql";

/**
 * The operation that is meant; undefined when the query has none of that name. GraphiQL looks at a query with a delay, and until
 * then calls it by the operation that stood there before.
 */
export function operationIn(query: string, name?: string | null): string | undefined {
  if (!name) return undefined;
  try {
    const { definitions } = parse(query, { noLocation: true });
    return definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name)
      ? name
      : undefined;
  } catch {
    return undefined; // what is wrong with it, the server says better
  }
}

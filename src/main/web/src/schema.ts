import { buildSchema, type GraphQLSchema } from "graphql";
import { Unanswered } from "./asking.ts";

let served: Promise<GraphQLSchema> | undefined;

/** The server's schema, with its directives, which introspection does not tell. It is asked for once. */
export function servedSchema(): Promise<GraphQLSchema> {
  served ??= fetchSchema();
  served.catch(() => served = undefined);
  return served;
}

async function fetchSchema(): Promise<GraphQLSchema> {
  const response = await fetch("/schema.graphqls").catch((cause) => {
    throw new Unanswered("The server cannot be reached.", { cause });
  });
  if (!response.ok) throw new Unanswered(`The server does not give its schema (status ${response.status}).`);
  return buildSchema(await response.text(), { assumeValid: true });
}

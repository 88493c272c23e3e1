import { buildSchema, type GraphQLSchema } from "graphql";

const HERE = new URL("../../../../", import.meta.url);

/** The schema that the server gives. */
export const SCHEMA: GraphQLSchema = buildSchema(Deno.readTextFileSync(new URL("docs/schema-full.graphqls", HERE)));

const QUESTIONS = new URL("src/main/resources/questions/", HERE);

/** The texts of all kept questions by their names. */
export const KEPT_QUESTIONS: [name: string, query: string][] = [...Deno.readDirSync(QUESTIONS)]
  .filter(({ name }) => name.endsWith(".graphql"))
  .map(({ name }) => [name, Deno.readTextFileSync(new URL(name, QUESTIONS))]);

/** A saved answer of the server, with its data. */
export function saved<Data = Record<string, unknown>>(name: string): Data {
  return JSON.parse(Deno.readTextFileSync(new URL(`saved/${name}.json`, import.meta.url))).data;
}

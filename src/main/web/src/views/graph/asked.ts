import { type GraphQLSchema, isObjectType } from "graphql";
import type { Answer } from "../../answers.ts";
import { ask, type Asked } from "../../asking.ts";
import { servedSchema } from "../../schema.ts";
import { identified } from "../../sources/identified.ts";
import { GRAPHQL_LANGUAGE, type LanguageCode } from "../../words/words.ts";
import type { Expanded } from "./expanding.ts";
import { firstOf, type Graph, graphOf, together } from "./graph.ts";
import { sizeOf } from "./labels.ts";
import { type Places, places } from "./layout.ts";
import { type More, moreIn, neighboursQuery } from "./neighbours.ts";

/** A graph with where its nodes stand. */
export interface Drawn {
  graph: Graph;
  places: Places;
  /** How many entities there are with those that are not drawn. */
  all: number;
  /** By the id of the entity: the lists of neighbours that hold more. */
  more: ReadonlyMap<string, More[]>;
  /** Why neighbours are missing; null when none is. */
  fault: Error | null;
}

const MOST_NODES = 300;
const MOST_NODES_WITH_NEIGHBOURS = 600;

/** The graph of an answer with the neighbours that were asked for, one after the other. */
export async function drawn(answer: Answer, expanded: Expanded[], language: LanguageCode): Promise<Drawn> {
  const whole = await base(answer, language);
  let graph = firstOf(whole, MOST_NODES);
  let all = whole.nodes.length;
  let at = placesOf(graph);
  let fault: Error | null = null;
  const more = new Map<string, More[]>();
  for (const one of expanded) {
    const type = graph.nodes.find(({ id }) => id === one.id)?.type;
    if (!type) continue;
    try {
      const beside = await neighbours(answer, one, type, language);
      more.set(one.id, beside.more);
      const both = together(graph, beside.graph);
      all += both.nodes.length - graph.nodes.length;
      graph = firstOf(both, MOST_NODES_WITH_NEIGHBOURS);
      at = placesOf(graph, at);
    } catch (reason) {
      fault = reason as Error;
    }
  }
  return { graph, places: at, all, more, fault };
}

function placesOf(graph: Graph, before?: Places): Places {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return places(graph, (id) => sizeOf(nodes.get(id)!), before);
}

/** What was asked for an answer stays as long as the answer. */
const known = new WeakMap<Answer, Map<string, Promise<unknown>>>();

function once<Result>(answer: Answer, key: string, make: () => Promise<Result>): Promise<Result> {
  const results = known.get(answer) ?? new Map<string, Promise<unknown>>();
  known.set(answer, results);
  if (!results.has(key)) {
    const result = make();
    results.set(key, result);
    result.catch(() => results.delete(key));
  }
  return results.get(key) as Promise<Result>;
}

function base(answer: Answer, language: LanguageCode): Promise<Graph> {
  return once(answer, `answer ${language}`, async () => (await graphFor(answer.asked, answer, language)).graph);
}

function neighbours(answer: Answer, { id, first }: Expanded, type: string, language: LanguageCode) {
  return once(answer, `${id} ${first} ${language}`, async () => {
    const schema = await servedSchema();
    const query = neighboursQuery(id, objectType(type, schema), schema, first);
    const { graph, data } = await graphFor({ query, variables: {} }, answer, language);
    return { graph, more: moreIn(data) };
  });
}

async function graphFor(asked: Asked, { release }: Answer, language: LanguageCode) {
  const schema = await servedSchema();
  const { query, mark } = identified(asked.query, schema, GRAPHQL_LANGUAGE[language], false);
  const { data, errors } = await ask({ ...asked, query, release: release?.id });
  if (!data) throw new Error(errors?.map(({ message }) => message).join(" "));
  return { graph: graphOf(data, mark, schema), data };
}

export function objectType(type: string, schema: GraphQLSchema) {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new Error(`${type} is no type of the schema.`);
  return found;
}

import { json, Unanswered } from "../asking.ts";
import { useLanguage } from "../words/words.ts";

type Scalar = string | number | boolean;

/** What can be chosen in a question. */
export interface QuestionVariable {
  name: string;
  /** Its GraphQL type, as `Int!`. */
  type: string;
  kind: "TEXT" | "NUMBER" | "BOOLEAN" | "YEAR" | "ENUM" | "ENTITY" | "MUNICIPALITY_CODE";
  list: boolean;
  required: boolean;
  /** The value that it has when none is given; a list for lists; null if there is none. */
  initial: Scalar | Scalar[] | null;
  /** What an ENUM can be. */
  values: string[] | null;
  /** The type of entity that an id or code names. */
  entity: string | null;
  /** The variable that is filled together with this one. */
  goesWith: string | null;
  sentence: string;
}

/** A kept question, as the list of them has it. */
export interface Question {
  name: string;
  title: string;
  sentence: string;
  variables: QuestionVariable[];
  links: { self: string; json: string; csv: string };
}

export interface QuestionText extends Question {
  graphql: string;
  cypher: string;
  /** The list that makes the rows of its table; null for the one that the rule chooses. */
  rows: string | null;
}

export interface QuestionGroup {
  name: string;
  title: string;
  questions: Question[];
}

async function get<T>(path: string): Promise<T> {
  const address = `${path}?language=${useLanguage.getState().language}`;
  let response: Response;
  try {
    response = await fetch(address, { headers: { Accept: "application/json" } });
  } catch (reason) {
    throw new Unanswered("The server cannot be reached.", { cause: reason });
  }
  const body = await json<T & { errors?: { message: string }[] }>(response);
  if (!response.ok) throw new Unanswered(body.errors?.[0]?.message ?? `The server answered ${response.status}.`);
  return body;
}

export const MAIN_QUESTION = "main-question";

/** All kept questions, in the reader's language. */
export async function questionGroups(): Promise<QuestionGroup[]> {
  return (await get<{ groups: QuestionGroup[] }>("/questions")).groups;
}

/** Those that were opened, by language and name. */
const texts = new Map<string, QuestionText>();

/** One question with its text. */
export async function questionText(name: string): Promise<QuestionText> {
  const key = `${useLanguage.getState().language}/${name}`;
  const text = texts.get(key) ?? await get<QuestionText>(`/questions/${encodeURIComponent(name)}`);
  texts.delete(key);
  texts.set(key, text); // the latest is last
  return text;
}

/** The kept question that was opened before and whose text this is, in the language it was last opened in. */
export function questionOf(query: string): QuestionText | undefined {
  return [...texts.values()].reverse().find((question) => question.graphql.trim() === query.trim());
}

/** Opens the kept question whose operation has this query's name, so that `questionOf` knows it; GraphiQL's tabs outlive us. */
export async function recognise(query: string): Promise<void> {
  const operation = /^(?:\s|#.*)*query\s+(\w+)/.exec(query)?.[1];
  const name = operation?.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
  if (!name || questionOf(query)) return;
  const groups = await questionGroups();
  if (groups.some(({ questions }) => questions.some((question) => question.name === name))) await questionText(name);
}

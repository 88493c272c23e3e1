import { stripIgnoredCharacters } from "graphql";
import type { QuestionText } from "../questions/questions.ts";
import type { Recipe } from "./copies.ts";

/** Longer addresses are cut by spreadsheets and by what stands between; none of them says where. */
const LONGEST = 2_000;

/** The formula that loads a table into Google Sheets, or why there is none. */
export type Formula =
  | { kind: "formula"; text: string }
  /** The address of the whole question is too long; that of the kept question is in the formula. */
  | { kind: "kept"; text: string }
  | { kind: "tooLong"; length: number };

/**
 * @param question the kept question, if it is one
 */
export function sheets(recipe: Recipe, question?: QuestionText): Formula {
  const address = tableAddress(recipe);
  if (address.length <= LONGEST) return { kind: "formula", text: importData(address) };
  const kept = question && keptAddress(recipe, question);
  if (kept && kept.length <= LONGEST) return { kind: "kept", text: importData(kept) };
  return { kind: "tooLong", length: address.length };
}

function importData(address: string): string {
  return `=IMPORTDATA("${address.replaceAll('"', '""')}")`;
}

/** The table by address alone. */
export function tableAddress({ origin, asked, rows }: Recipe): string {
  const parameters = new URLSearchParams({ query: stripIgnoredCharacters(asked.query) });
  if (Object.keys(asked.variables).length) parameters.set("variables", JSON.stringify(asked.variables));
  if (asked.operationName) parameters.set("operationName", asked.operationName);
  return `${origin}/graphql.csv?${tail(parameters, asked.release, rows)}`;
}

/** The table of a kept question, with what was chosen. */
export function keptAddress({ origin, asked, rows }: Recipe, question: QuestionText): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked.variables)) if (value != null) parameters.set(name, text(value));
  const other = rows === (question.rows ?? undefined) ? undefined : rows;
  return `${origin}${question.links.csv}?${tail(parameters, asked.release, other)}`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function tail(parameters: URLSearchParams, release: string | undefined, rows: string | undefined): string {
  if (release) parameters.set("release", release);
  if (rows) parameters.set("rows", rows);
  return parameters.toString().replaceAll("+", "%20");
}

/** Whether only this machine reaches the server, so that Google does not. */
export function isLocal(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || /^127\./.test(hostname);
}

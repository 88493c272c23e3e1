import type { Answer } from "../answers.ts";
import type { Asked, Body, Release } from "../asking.ts";
import { json, send } from "../asking.ts";

const TABLE = "application/vnd.kommunegraf.table+json";

/** An answer as the server lays it out in rows; the rule is in docs/tables.md. */
export interface Table {
  release: Release;
  /** The list that makes the rows; null when the answer holds none. */
  list: string | null;
  /** The lists that could make the rows. */
  lists: string[];
  /** The lists that hold more than stands in the table. */
  cut: { list: string; shown: number; total: number }[];
  columns: Column[];
  rows: Row[];
}

export interface Column {
  /** The way to the field: `councilDecisions.campaigns.name`. */
  name: string;
  type: string;
  number: boolean;
  /** The index of the column that holds the currency or unit of this one's numbers. */
  unit?: number;
}

export interface Row {
  /** The id and type of the entity whose row it is; null when it is none's. */
  id: string | null;
  type: string | null;
  cells: Cell[];
  /** What one must know before using what stands in the row; left out where there is nothing. */
  caveats?: RowCaveat[];
}

export interface RowCaveat {
  /** The way to what carries it, as columns are named. */
  of: string;
  /** The indexes of the columns that show something of that. */
  columns: number[];
  kind: string;
  /** What the kind is called, and the caveat in a sentence; both in English. */
  label: string;
  text: string;
}

/** Decimals are exact, and so stay text. */
export type Cell =
  | string
  | { kind: "NUMBER"; text: string; approximate?: true }
  /** More than one number is possible. */
  | {
    kind: "BOUNDS";
    text: string;
    min?: string;
    max?: string;
    comparator?: "MORE_THAN" | "LESS_THAN";
    approximate?: true;
  }
  /** Nothing is known, and the text says how so; never 0. */
  | { kind: "UNKNOWN"; text: string }
  /** Shown, and not to be added: it would be counted twice. Several joined figures have neither value nor bounds. */
  | {
    kind: "BESIDE";
    text: string;
    value?: string;
    min?: string;
    max?: string;
    comparator?: "MORE_THAN" | "LESS_THAN";
    approximate?: true;
  };

/** The server could not lay the answer out; the sentences say why. */
export class NoTable extends Error {}

/**
 * Has the server lay an answer out.
 *
 * @param rows the list that makes the rows; left out for the one that the rule chooses
 */
export async function layOut(asked: Asked, rows?: string, signal?: AbortSignal): Promise<Table> {
  const body = await json<Table & Body>(await send(asked, TABLE, rows, signal));
  if (body.errors) throw new NoTable(body.errors.map((error) => error.message).join(" "));
  return body;
}

const laidOut = new WeakMap<Answer, Map<string, Promise<Table>>>();

/** The table of an answer, of the answer's own release. It is asked for once. */
export function tableOf(answer: Answer, rows?: string): Promise<Table> {
  const tables = laidOut.get(answer) ?? new Map<string, Promise<Table>>();
  laidOut.set(answer, tables);
  const table = tables.get(rows ?? "") ?? layOut({ ...answer.asked, release: answer.release?.id }, rows);
  tables.set(rows ?? "", table);
  table.catch(() => tables.delete(rows ?? ""));
  return table;
}

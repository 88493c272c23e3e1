import { cellText } from "../../table/figures.ts";
import type { Cell, Row, Table } from "../../table/table.ts";
import type { LanguageCode } from "../../words/words.ts";
import { REPEATED } from "./columns.ts";

/** What needs an explanation, where it occurs. Each has its words in `table.words.ts`. */
export const NOTES = ["unknown", "beside", "approximate", "repeated"] as const;
export type Note = (typeof NOTES)[number];

/** A cell as it stands on the screen. */
export interface Shown {
  text: string;
  note?: Note;
  /** Where it leads, if it is an address. */
  href?: string;
}

/** The words in the reader's language for why a row is not added. */
export type SayRepeated = (
  key: "again" | "corrected" | "partOf" | "contradicts" | "otherStatus" | "withoutParts",
  values?: Record<string, string>,
) => string;

export function shown(table: Table, row: Row, column: number, language: LanguageCode, say: SayRepeated): Shown {
  const cell = row.cells[column]!;
  const { name, unit } = table.columns[column]!;
  if (typeof cell === "string") return name === REPEATED ? repeated(cell, say) : { text: cell, href: address(cell) };
  return { text: cellText(cell, unit === undefined ? "" : unitOf(row.cells[unit]), language), note: note(cell) };
}

function unitOf(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

/** What the server says of one row and another, before the other's id. */
const OF_ANOTHER = { "part of ": "partOf", "contradicts ": "contradicts" } as const;

const OF_ITSELF: Record<string, Parameters<SayRepeated>[0]> = {
  again: "again",
  corrected: "corrected",
  "of another status": "otherStatus",
  "counts without its parts": "withoutParts",
};

function repeated(text: string, say: SayRepeated): Shown {
  if (!text) return { text };
  for (const [start, key] of Object.entries(OF_ANOTHER)) {
    if (text.startsWith(start)) return { text: say(key, { id: text.slice(start.length) }), note: "repeated" };
  }
  return { text: say(OF_ITSELF[text] ?? "again"), note: "repeated" };
}

/** Only these are ever made links; `javascript:` stays text. */
function address(text: string): string | undefined {
  return /^https?:\/\/\S+$/.test(text) ? text : undefined;
}

function note(cell: Exclude<Cell, string>): Note | undefined {
  if (cell.kind === "UNKNOWN") return "unknown";
  if (cell.kind === "BESIDE") return "beside";
  return cell.approximate ? "approximate" : undefined;
}

/** The notes that the table has cells for. */
export function notesIn(table: Table): Note[] {
  const found = new Set<Note>();
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      if (typeof cell === "string") continue;
      const kind = note(cell);
      if (kind) found.add(kind);
      if ("approximate" in cell) found.add("approximate");
    }
  }
  const last = table.columns.findIndex(({ name }) => name === REPEATED);
  if (last >= 0 && table.rows.some(({ cells }) => cells[last])) found.add("repeated");
  return NOTES.filter((kind) => found.has(kind));
}

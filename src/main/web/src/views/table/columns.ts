import type { Column, Table } from "../../table/table.ts";

/** The server's mark of rows whose entity had a row before, or is part of another row's. */
export const REPEATED = "repeated";

/** How a column is headed. */
export interface Heading {
  /** What it stands under: `campaigns › cost`; empty at the top. */
  above: string;
  /** The last step of that way, which stands in the head. */
  near: string;
  title: string;
}

/** `value` says nothing that the figure's own name does not say. */
export function heading(name: string): Heading {
  const parts = name.split(".").map(words);
  if (parts.length > 1 && parts.at(-1) === "value") parts.pop();
  return { above: parts.slice(0, -1).join(" › "), near: parts.at(-2) ?? "", title: parts.at(-1)! };
}

/** The way to a list as words: `council decisions › campaigns`. */
export function listName(path: string): string {
  return path.split(".").map(words).join(" › ");
}

function words(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`);
}

const NONE = "-";

/** The names of the hidden columns, as the setting says them; without one those that only carry units. */
export function hiddenColumns({ columns }: Table, setting?: string): Set<string> {
  if (setting === NONE) return new Set();
  const wanted = setting ? new Set(setting.split(",")) : units(columns);
  const hidden = columns.map(({ name }) => name).filter((name) => wanted.has(name));
  return new Set(hidden.length < columns.length ? hidden : []);
}

/** The setting that hides these; undefined when it is what would be hidden anyway. */
export function hideSetting(table: Table, hidden: Set<string>): string | undefined {
  const untouched = hiddenColumns(table);
  if (hidden.size === untouched.size && [...hidden].every((name) => untouched.has(name))) return undefined;
  return hidden.size ? [...hidden].join(",") : NONE;
}

/** Those that carry the units of other columns; what they say stands beside each number. */
function units(columns: Column[]): Set<string> {
  const indexes = columns.flatMap(({ unit }) => unit === undefined ? [] : [unit]);
  return new Set(indexes.map((index) => columns[index]!.name));
}

const PIXELS_OF_A_LETTER = 7.6;
const [NARROWEST, WIDEST] = [72, 150];

/** How wide a column should be for its texts, in pixels. */
export function width(heading: Heading, texts: string[]): number {
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
  const letters = Math.max(usual, heading.title.length + 3, heading.near.length * 0.8);
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, letters * PIXELS_OF_A_LETTER + 20)));
}

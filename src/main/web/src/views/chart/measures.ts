import type { Cell, Column, Row, Table } from "../../table/table.ts";

/** A figure as it can be drawn: one number, or bounds. */
export type Figure = Extract<Cell, { kind: "NUMBER" | "BOUNDS" }>;

/** Figures of a table that belong on one axis: those of a column, or of two that bound the same thing from both sides. */
export interface Measure {
  /** The name of its first column, by which links name it. */
  id: string;
  /** The way to the figure, without the field that only holds its number. */
  path: string[];
  /** The columns; which of them a figure is read from depends on `form`. */
  columns: { number?: number; low?: number; high?: number; shared?: number; named?: number };
  /** The column of the currency or unit. */
  unit?: number;
  money: boolean;
}

/** What a row has to say of a measure. */
export type Reading =
  | { kind: "figure"; figure: Figure; named?: number }
  /** Not known, and how so: never 0. */
  | { kind: "unknown"; how: string }
  /** It stands in brackets: another row counts it. */
  | { kind: "elsewhere" }
  /** Several figures stand in the one cell; other rows would have one each. */
  | { kind: "several" }
  | { kind: "none" };

/** Fields that hold numbers, but nothing that one would compare by size. */
const NO_MEASURES = new Set(["year", "rank", "from", "to", "number", "minInhabitants", "maxInhabitants"]);
const BOUNDS = ["min", "max", "lower", "upper", "shared", "named"];

/** The measures of which at least one figure can be drawn, in the order of the columns. */
export function measuresOf(table: Table): Measure[] {
  return table.columns.flatMap((column, index) => measureAt(table, column, index) ?? [])
    .filter((measure) => drawable(table, measure) > 0);
}

function measureAt(table: Table, column: Column, index: number): Measure | null {
  const path = column.name.split(".");
  const last = path.at(-1)!;
  if (!column.number || NO_MEASURES.has(last)) return null;
  const beside = (field: string) => indexOf(table, [...path.slice(0, -1), field]);
  const common = { id: column.name, unit: column.unit, money: isMoney(table, column) };
  if (!BOUNDS.includes(last)) {
    return { ...common, path: last === "value" ? path.slice(0, -1) : path, columns: { number: index } };
  }
  const [low, high] = last === "min" || last === "max" ? ["min", "max"] : ["lower", "upper"];
  const columns = { low: beside(low!), high: beside(high!), shared: beside("shared"), named: beside("named") };
  const first = columns.low ?? columns.high;
  if (first !== index || (low === "min" && beside("value") !== undefined)) return null;
  return { ...common, path: path.slice(0, -1), columns };
}

function isMoney(table: Table, column: Column): boolean {
  return column.unit !== undefined && table.columns[column.unit]?.type === "Currency";
}

export function indexOf(table: Table, path: string[]): number | undefined {
  const index = table.columns.findIndex(({ name }) => name === path.join("."));
  return index < 0 ? undefined : index;
}

/** How many rows have a figure of a measure. */
export function drawable(table: Table, measure: Measure): number {
  return table.rows.filter((row) => read(row, measure).kind === "figure").length;
}

/** What is drawn first: money before other figures before counts, and of equals what has most to draw. */
export function firstMeasure(table: Table, measures: Measure[]): Measure | undefined {
  const rank = (measure: Measure) => [
    measure.money ? 2 : Number(table.columns[someColumn(measure)]?.type !== "Int"),
    drawable(table, measure),
  ];
  return [...measures].sort((a, b) => {
    const [kindA, countA] = rank(a);
    const [kindB, countB] = rank(b);
    return kindB! - kindA! || countB! - countA!;
  })[0];
}

function someColumn({ columns }: Measure): number {
  return columns.number ?? columns.low ?? columns.high ?? 0;
}

/** Reads the figure of a row. */
export function read(row: Row, { columns }: Measure): Reading {
  if (columns.number !== undefined) return readOne(row.cells[columns.number] ?? "");
  const low = row.cells[columns.low ?? -1] ?? "";
  const high = row.cells[columns.high ?? -1] ?? "";
  if (columns.low !== undefined && typeof low !== "string" && low.kind === "BESIDE") return besideOf(low);
  const [min, max] = [numberIn(low), numberIn(high)];
  if (min === undefined && max === undefined) return unreadable(low, high);
  const figure: Figure = min !== undefined && min === max
    ? { kind: "NUMBER", text: min }
    : { kind: "BOUNDS", text: "", ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return { kind: "figure", figure, named: namedEnd(row, columns, min) };
}

function readOne(cell: Cell): Reading {
  if (typeof cell === "string") return { kind: "none" };
  if (cell.kind === "BESIDE") return besideOf(cell);
  if (cell.kind === "UNKNOWN") return { kind: "unknown", how: cell.text };
  return { kind: "figure", figure: cell };
}

function unreadable(...cells: Cell[]): Reading {
  const unknown = cells.find((cell) => typeof cell !== "string" && cell.kind === "UNKNOWN");
  return unknown ? readOne(unknown) : { kind: "none" };
}

function besideOf({ value, min, max }: Extract<Cell, { kind: "BESIDE" }>): Reading {
  return { kind: (value ?? min ?? max) === undefined ? "several" : "elsewhere" };
}

/** Upper bounds of groups stand in brackets, because groups that share money must not be added; they can be drawn. */
function numberIn(cell: Cell): string | undefined {
  if (typeof cell === "string") return undefined;
  if (cell.kind === "NUMBER") return cell.text;
  return cell.kind === "BESIDE" ? cell.value : undefined;
}

/** A position: how far a group reaches by the money that names it, alone or with others; the rest only may belong to it. */
function namedEnd(row: Row, { shared, named }: Measure["columns"], low?: string): number | undefined {
  const end = numberIn(row.cells[named ?? -1] ?? "");
  if (end !== undefined) return Number(end);
  const part = numberIn(row.cells[shared ?? -1] ?? "");
  return part === undefined || low === undefined ? undefined : Number(low) + Number(part);
}

import type { Cell, Table } from "../../table/table.ts";
import { type Measure, read } from "./measures.ts";
import { isDate } from "./time.ts";

/** A column whose texts say what each figure is of. */
export interface Category {
  /** The column's name, by which links name it. */
  id: string;
  column: number;
  path: string[];
  /** Whether all its texts are dates. */
  time: boolean;
  /** Whether a cell may join several things: the figure beside it is then one for all of them. */
  joined: boolean;
}

const NAMES = ["name", "label", "title", "statement"];
/** Texts that explain; nobody would look for a figure by them. */
const EXPLAINING = /(^|\.)(citations|caveats|gaps|note|printed|formula|reason|assumptions|repeated|names)(\.|$)/;

/** The columns that can be categories of a measure, in the order of the table. */
export function categoriesOf(table: Table, measure: Measure): Category[] {
  return table.columns.flatMap((column, index) => {
    const path = column.name.split(".");
    if (column.number ? path.at(-1) !== "year" : column.name === "repeated" || index === measure.unit) return [];
    if (isBelow(table, path, measure)) return [];
    const texts = distinct(table, index);
    if (!texts.length) return [];
    return [{ id: column.name, column: index, path, time: texts.every(isDate), joined: isJoined(table, path) }];
  });
}

/** A figure stands once, in the first of the rows below it, and is not a figure of what makes that row. */
function isBelow(table: Table, path: string[], measure: Measure): boolean {
  return path.slice(1).some((_, i) => {
    const way = path.slice(0, i + 1).join(".");
    const makesRows = table.lists.includes(way) && `${table.list}.`.startsWith(`${way}.`);
    return makesRows && !measure.id.startsWith(`${way}.`);
  });
}

/** A list that is not on the way to the rows is joined in its cell. The keys of a group are one key together. */
function isJoined(table: Table, path: string[]): boolean {
  const list = table.list ?? "";
  return !path.includes("keys") && path.slice(1).some((_, i) => {
    const way = path.slice(0, i + 1).join(".");
    return table.lists.includes(way) && way !== list && !list.startsWith(`${way}.`);
  });
}

export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return typeof cell === "string" ? cell : cell.text;
}

function distinct(table: Table, column: number, rows = table.rows): string[] {
  return [...new Set(rows.map((row) => textOf(row.cells[column])).filter(Boolean))];
}

/**
 * What the figures are named by at first: the column that tells most of them apart; of equals a name, then the one that
 * stands nearest to the figure.
 */
export function firstCategory(table: Table, measure: Measure, categories: Category[]): Category | undefined {
  const rows = table.rows.filter((row) => read(row, measure).kind === "figure");
  const rank = (category: Category) => {
    const near = nearness(category.path, measure.path);
    return [
      Number(!EXPLAINING.test(category.id) && !isKey(table, category)),
      distinct(table, category.column, rows).length,
      Number(category.time),
      Number(near === category.path.length - 1 && NAMES.includes(category.path.at(-1)!)),
      near,
      -[...NAMES, category.path.at(-1)!].indexOf(category.path.at(-1)!),
    ];
  };
  const ranked = categories.map((category) => ({ category, rank: rank(category) }));
  return ranked.sort((a, b) => compare(b.rank, a.rank))[0]?.category;
}

function isKey(table: Table, { column }: Category): boolean {
  return ["ID", "Boolean"].includes(table.columns[column]!.type);
}

/** How many steps two ways have in common. */
function nearness(a: string[], b: string[]): number {
  const apart = a.findIndex((step, i) => step !== b[i]);
  return apart < 0 ? a.length : Math.min(apart, a.length - 1);
}

function compare(a: number[], b: number[]): number {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return a[i]! - b[i]!;
  }
  return 0;
}

import type { Cell, Row } from "../../table/table.ts";

/** By which column the rows are sorted. */
export interface Sort {
  column: string;
  descending: boolean;
}

/** Reads the setting: `campaigns.name`, or `-campaigns.name` for the other way. */
export function readSort(setting: string | undefined): Sort | null {
  if (!setting) return null;
  const descending = setting.startsWith("-");
  return { column: descending ? setting.slice(1) : setting, descending };
}

/** The setting after the head of a column was pressed: up, down, and back to the answer's order. */
export function nextSort(sort: Sort | null, column: string): string | undefined {
  if (sort?.column !== column) return column;
  return sort.descending ? undefined : `-${column}`;
}

/** The order of what has no number to sort by; it stays last in both directions. */
const LAST = { OPEN: 1, JOINED: 2, UNKNOWN: 3, EMPTY: 4 };

interface Key {
  last: number;
  number: bigint;
  text: string;
}

/**
 * The rows in order, as indexes. Figures stand by their exact value, bounds by what is certain at least. Rows that are alike
 * keep the order of the answer.
 *
 * @param language by whose alphabet texts are sorted
 */
export function order(rows: Row[], column: number, descending: boolean, language: string): number[] {
  const cells = rows.map((row) => row.cells[column]!);
  const digits = Math.max(0, ...new Set(cells.map((cell) => fraction(least(cell)).length)));
  const keys = cells.map((cell) => key(cell, digits));
  const { compare } = new Intl.Collator(language, { numeric: true });
  const direction = descending ? -1 : 1;
  return rows.map((_, index) => index).sort((a, b) => {
    const [one, other] = [keys[a]!, keys[b]!];
    if (one.last !== other.last) return one.last - other.last;
    if (one.number !== other.number) return one.number < other.number ? -direction : direction;
    return direction * compare(one.text, other.text);
  });
}

function key(cell: Cell, digits: number): Key {
  if (typeof cell === "string") return { last: cell ? 0 : LAST.EMPTY, number: 0n, text: cell };
  const decimal = least(cell);
  if (decimal !== undefined) return { last: 0, number: scaled(decimal, digits), text: "" };
  const open = "max" in cell && cell.max !== undefined;
  const last = cell.kind === "UNKNOWN" ? LAST.UNKNOWN : open ? LAST.OPEN : LAST.JOINED;
  return { last, number: 0n, text: "" };
}

/** What is certain at least; undefined where nothing is. */
function least(cell: Cell): string | undefined {
  if (typeof cell === "string" || cell.kind === "UNKNOWN") return undefined;
  if (cell.kind === "NUMBER") return cell.text;
  return cell.kind === "BESIDE" ? cell.value ?? cell.min : cell.min;
}

function fraction(decimal: string | undefined): string {
  return decimal?.split(".")[1] ?? "";
}

function scaled(decimal: string, digits: number): bigint {
  return BigInt(decimal.replace(".", "") + "0".repeat(digits - fraction(decimal).length));
}

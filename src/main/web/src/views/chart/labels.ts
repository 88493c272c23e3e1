import type { Table } from "../../table/table.ts";
import { type Category, textOf } from "./categories.ts";

/**
 * What each row is called. Where two are called the same, a second column tells them apart; failing that, a number.
 *
 * @param others the columns among which the second one is
 * @param unnamed stands for a name that the answer does not give
 */
export function labelsOf(
  table: Table,
  rows: number[],
  category: Category,
  others: Category[],
  unnamed: string,
): string[] {
  const names = rows.map((row) => textOf(table.rows[row]!.cells[category.column]) || unnamed);
  if (isUnique(names)) return names;
  const second = secondColumn(table, rows, names, others.filter(({ id }) => id !== category.id));
  const together = names.map((name, i) =>
    second === undefined || isOnly(names, name) ? name : joined(name, cell(table, rows[i]!, second))
  );
  return numbered(together);
}

/** What a row that is not drawn is called: when the category is empty, by the nearest thing above it that has a name. */
export function rowName(table: Table, row: number, category: Category, unnamed: string): string {
  const way = (table.list ?? "").split(".");
  const named = way.map((_, i) =>
    table.columns.findIndex(({ name }) => name === [...way.slice(0, i + 1), "name"].join("."))
  );
  const names = [category.column, ...named.reverse()].map((column) => column < 0 ? "" : cell(table, row, column));
  return names.find(Boolean) ?? unnamed;
}

function cell(table: Table, row: number, column: number): string {
  return textOf(table.rows[row]!.cells[column]);
}

function joined(name: string, more: string): string {
  return [name, more].filter(Boolean).join(" · ");
}

function isUnique(texts: string[]): boolean {
  return new Set(texts).size === texts.length;
}

function isOnly(texts: string[], text: string): boolean {
  return texts.indexOf(text) === texts.lastIndexOf(text);
}

const TELLING = /(^|\.)(name|label|title|statement|kind)$/;
const EXPLAINING = /(^|\.)(citations|caveats|gaps|names|actor|id)(\.|$)/;

/** The column that tells most of the rows apart. */
function secondColumn(table: Table, rows: number[], names: string[], others: Category[]): number | undefined {
  const found = others.flatMap(({ id, column }) => {
    if (!TELLING.test(id) || EXPLAINING.test(id)) return [];
    return [{ column, count: new Set(names.map((text, i) => joined(text, cell(table, rows[i]!, column)))).size }];
  }).filter(({ count }) => count > new Set(names).size);
  return found.sort((a, b) => b.count - a.count)[0]?.column;
}

function numbered(texts: string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return isOnly(texts, text) ? text : `${text} (${count})`;
  });
}

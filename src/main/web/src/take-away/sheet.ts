import type { Cell as SheetCell, Row as SheetRow, Value } from "write-excel-file/browser";
import type { Behind } from "../sources/sources.ts";
import { decimal } from "../table/figures.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Line } from "./notes.ts";

/** What Excel keeps of a number; it makes zeros of further digits. */
const EXCEL_DIGITS = 15;
const LONGEST_TEXT = 32_767;

/** The sheet Data: the table, numbers as numbers where Excel keeps all of their digits. */
export function dataSheet({ columns, rows }: Table, about: string, cut: string): SheetRow[] {
  const head = columns.map(({ name }) => ({ value: name, type: String, fontWeight: "bold" as const }));
  return [head, ...rows.map(({ cells }) => cells.map((cell, i) => dataCell(cell, columns[i]!.type, about, cut)))];
}

/** A text is never a formula: its type says so. */
export function dataCell(cell: Cell, type: string, about: string, cut: string): SheetCell {
  if (typeof cell === "string") return cell ? { value: excelText(cell, cut), type: String } : null;
  const right = { type: String, align: "right" as const };
  if (cell.kind !== "NUMBER" || !isExact(cell.text)) return { ...right, value: excelText(cell.text, cut) };
  return { value: Number(cell.text), type: Number, format: format(cell.text, type, cell.approximate ? about : "") };
}

/** Whether the number comes out of Excel as it went in. */
export function isExact(decimal: string): boolean {
  return decimal.replace(/^-?[0.]*|\./g, "").length <= EXCEL_DIGITS;
}

/** Years and line numbers are whole, and stand without separators. The mark of an approximate number leaves it addable. */
function format(text: string, type: string, about: string): string {
  const digits = text.split(".")[1]?.length ?? 0;
  const number = type === "Int" ? "0" : `#,##0${digits ? `.${"0".repeat(digits)}` : ""}`;
  return about ? `"${about.replaceAll('"', "")}"${number}` : number;
}

/** XML holds no control characters, and a cell no endless text. */
export function excelText(text: string, cut: string): string {
  // deno-lint-ignore no-control-regex -- these are the ones
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return clean.length <= LONGEST_TEXT ? clean : `${clean.slice(0, LONGEST_TEXT - cut.length - 1)} ${cut}`;
}

const SOURCES_HEAD = [
  "what",
  "about",
  "id",
  "document",
  "publisher",
  "published",
  "from line",
  "to line",
  "printed",
  "supports",
  "basis",
  "note",
  "file",
  "sha256",
];

/** The sheet Sources: citations, then gaps, then caveats. */
export function sourcesSheet({ sources, gaps, caveats }: Behind, cut: string): SheetRow[] {
  const rows: (string | number | null)[][] = [
    ...sources.map(({ subject, document, lines, printed, supports, basis, note }) => [
      "source",
      subject.name,
      subject.id,
      document.title,
      document.publisher,
      document.published,
      lines.from,
      lines.to,
      printed,
      supports.join("; "),
      basis,
      note,
      document.file,
      document.sha256,
    ]),
    ...gaps.map(({ about, kind, property, note }) => beside("gap", about, property ?? "", kind, note)),
    ...caveats.map(({ about, kind, text, notes }) => beside("caveat", about, "", kind, [text, ...notes].join(" "))),
  ];
  return [bold(SOURCES_HEAD), ...rows.map((row) => row.map((value) => plain(value, cut)))];
}

function beside(what: string, about: { name: string; id: string }[], supports: string, kind: string, note: string) {
  const [names, ids] = [about.map(({ name }) => name).join("; "), about.map(({ id }) => id).join("; ")];
  return [what, names, ids, null, null, null, null, null, null, supports, kind, note, null, null];
}

/** The sheet Query: what was asked, and what to know about it. */
export function querySheet(lines: Line[], cut: string): SheetRow[] {
  return lines.map(([label, text]) => [
    { value: label, type: String, fontWeight: "bold", alignVertical: "top" },
    { value: excelText(text, cut), type: String, wrap: true, alignVertical: "top" },
  ]);
}

function bold(texts: string[]): SheetRow {
  return texts.map((value) => ({ value, type: String, fontWeight: "bold" }));
}

function plain(value: string | number | null, cut: string): SheetCell {
  if (value === null || value === "") return null;
  const cell: { value: Value } = { value: typeof value === "string" ? excelText(value, cut) : value };
  return { ...cell, type: typeof value === "string" ? String : Number };
}

const [NARROWEST, WIDEST] = [8, 60];

/** How wide columns should be, in letters. */
export function widths(rows: SheetRow[]): { width: number }[] {
  const count = rows[0]?.length ?? 0;
  return Array.from({ length: count }, (_, column) => {
    const longest = Math.max(...rows.slice(0, 500).map((row) => letters(row[column])));
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) };
  });
}

function letters(cell: SheetCell): number {
  const value = cell && typeof cell === "object" && "value" in cell ? cell.value : cell;
  return typeof value === "number" ? decimal(String(value), "en").length : String(value ?? "").length;
}

import { useEffect, useRef } from "react";
import {
  type ColumnDefinition,
  FormatModule,
  ResizeColumnsModule,
  ResizeTableModule,
  Tabulator,
} from "tabulator-tables";
import type { Table } from "../../table/table.ts";
import { type LanguageCode, type Say, useLanguage, useWords } from "../../words/words.ts";
import { heading, width } from "./columns.ts";
import { fill, headed, type Line, markSorted } from "./elements.ts";
import { order, type Sort } from "./order.ts";
import { shown } from "./shown.ts";
import { TABLE_WORDS } from "./table.words.ts";

Tabulator.registerModule([FormatModule, ResizeColumnsModule, ResizeTableModule]);

interface GridProps {
  table: Table;
  hidden: Set<string>;
  sort: Sort | null;
  /** Whether long texts are shown whole. */
  whole: boolean;
  pressed(column: string): void;
}

/** The rows and columns themselves. Of many rows only those in sight are elements. */
export function Grid({ table, hidden, sort, whole, pressed }: GridProps) {
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<Tabulator>(null);
  const press = useRef(pressed);
  press.current = pressed;
  const language = useLanguage((state) => state.language);
  const say = useWords(TABLE_WORDS);

  useEffect(() => {
    const visible = table.columns.map((_, index) => index).filter((index) => !hidden.has(table.columns[index]!.name));
    const element = place.current!;
    let gone = false;
    const made = new Tabulator(element, {
      height: "100%",
      layout: "fitDataFill",
      data: linesOf(table, sort, language),
      columnDefaults: { resizable: "header", minWidth: 48 },
      columns: visible.map((column) => definition(table, column, language, say, (name) => press.current(name))),
      rowFormatter: (row) => row.getElement().setAttribute("aria-rowindex", String((row.getData() as Line).at)),
    });
    made.on("tableBuilt", () => {
      // It is built a moment later, when another view may stand in its place already.
      if (gone) return;
      grid.current = made;
      describe(element, table, visible.length, say("table"));
      markSorted(element, sort);
    });
    return () => {
      gone = true;
      grid.current = null;
      made.destroy();
    };
  }, [table, [...hidden].join(), language, whole]);

  useEffect(() => {
    if (!grid.current) return;
    markSorted(place.current!, sort);
    grid.current.replaceData(linesOf(table, sort, language));
  }, [sort?.column, sort?.descending]);

  return <div ref={place} className={whole ? "kg-grid kg-whole" : "kg-grid"} />;
}

/** So many rows tell how wide a column should be. */
const SAMPLE = 400;

function definition(
  table: Table,
  column: number,
  language: LanguageCode,
  say: Say<keyof typeof TABLE_WORDS["en"]>,
  press: (name: string) => void,
): ColumnDefinition {
  const { name, number } = table.columns[column]!;
  const sample = table.rows.slice(0, SAMPLE).map((row) => shown(table, row, column, language, say).text);
  return {
    field: `row.cells.${column}`,
    title: name,
    width: width(heading(name), sample),
    titleFormatter: () => headed(table.columns[column]!, say("sort"), press),
    formatter: (cell) =>
      fill(cell.getElement(), shown(table, (cell.getData() as Line).row, column, language, say), say),
    cssClass: number ? "kg-number" : "",
  };
}

const HEAD = 1;

function linesOf(table: Table, sort: Sort | null, language: string): Line[] {
  const column = table.columns.findIndex(({ name }) => name === sort?.column);
  const rows = sort && column >= 0
    ? order(table.rows, column, sort.descending, language).map((index) => table.rows[index]!)
    : table.rows;
  return rows.map((row, index) => ({ row, at: index + 1 + HEAD }));
}

/**
 * Tabulator calls it a grid, whose cells one would walk through with arrows; these are only read. What scrolls can be
 * focused, so it has to have the role itself.
 */
function describe(element: HTMLElement, { rows }: Table, columns: number, label: string) {
  element.setAttribute("role", "table");
  element.querySelector(".tabulator-tableholder")?.setAttribute("role", "rowgroup");
  element.querySelector(".tabulator-table")?.setAttribute("role", "none");
  element.removeAttribute("aria-owns");
  element.setAttribute("aria-label", label);
  element.setAttribute("aria-rowcount", String(rows.length + HEAD));
  element.setAttribute("aria-colcount", String(columns));
}

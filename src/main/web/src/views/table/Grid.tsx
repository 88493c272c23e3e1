import { useEffect, useRef } from "react";
import { FormatModule, ResizeColumnsModule, ResizeTableModule, Tabulator } from "tabulator-tables";
import type { Table } from "../../table/table.ts";
import { useLanguage, useWords } from "../../words/words.ts";
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
  const lines = () => linesOf(table, sort, language);

  useEffect(() => {
    const visible = table.columns.map((_, index) => index).filter((index) => !hidden.has(table.columns[index]!.name));
    const made = new Tabulator(place.current!, {
      height: "100%",
      layout: "fitDataFill",
      data: lines(),
      columnDefaults: { resizable: "header", minWidth: 48 },
      columns: visible.map((column) => ({
        field: `row.cells.${column}`,
        title: table.columns[column]!.name,
        width: width(heading(table.columns[column]!.name), sample(table, column)),
        titleFormatter: () => headed(table.columns[column]!, say("sort"), (name) => press.current(name)),
        formatter: (cell) =>
          fill(cell.getElement(), shown(table, (cell.getData() as Line).row, column, language, say), say),
        cssClass: table.columns[column]!.number ? "kg-number" : "",
      })),
      rowFormatter: (row) => row.getElement().setAttribute("aria-rowindex", String((row.getData() as Line).at)),
    });
    made.on("tableBuilt", () => {
      grid.current = made;
      describe(place.current!, table, visible.length, say("table"));
      markSorted(place.current!, sort);
    });
    return () => {
      grid.current = null;
      made.destroy();
    };
  }, [table, [...hidden].join(), language, whole]);

  useEffect(() => {
    if (!grid.current) return;
    markSorted(place.current!, sort);
    grid.current.replaceData(lines());
  }, [sort?.column, sort?.descending]);

  return <div ref={place} className={whole ? "kg-grid kg-whole" : "kg-grid"} />;

  function sample(table: Table, column: number): string[] {
    return table.rows.slice(0, 400).map((row) => shown(table, row, column, language, say).text);
  }
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

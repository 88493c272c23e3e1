import type { Row, Table } from "../../table/table.ts";
import { textOf } from "./categories.ts";
import { indexOf, type Measure } from "./measures.ts";

/** What the figures of one axis have in common. Figures of different scales never stand on one. */
export interface Scale {
  /** All parts as one text, by which links name it; empty when the answer says nothing of them. */
  id: string;
  /** The currency or unit; empty when it was not asked for. */
  unit: string;
  /** Of a rate, per what time. */
  per: string;
  /** Of a share, of whom. */
  base: string;
}

/** The scale of a row's figure. A percentage of one base is no percentage of another. */
export function scaleOf(table: Table, row: Row, { path, unit }: Measure): Scale {
  const beside = (...fields: string[]) => textOf(row.cells[indexOf(table, [...path, ...fields]) ?? -1]);
  const parts = {
    unit: textOf(row.cells[unit ?? -1]),
    per: beside("per"),
    base: beside("population", "base"),
  };
  return { id: [parts.unit, parts.per, parts.base].filter(Boolean).join(" · "), ...parts };
}

/** In what the figures of a drawing differ, though their scale is the same: the ends of the columns' names. */
export function differences(table: Table, rows: number[], { path }: Measure): string[] {
  return [["measure", "name"], ["population", "label"]].filter((fields) => {
    const column = indexOf(table, [...path, ...fields]);
    if (column === undefined) return false;
    return new Set(rows.map((row) => textOf(table.rows[row]!.cells[column]))).size > 1;
  }).map((fields) => fields[0]!);
}

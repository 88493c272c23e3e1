import type { Table } from "../../table/table.ts";
import type { Drawing } from "./drawing.ts";

/** A caveat of figures that are drawn, with the labels of their marks. */
export interface DrawnCaveat {
  kind: string;
  /** What it is called in English. */
  label: string;
  labels: string[];
}

/** The caveats of what carries the figures that are drawn, each kind once, and no others. */
export function caveatsOf({ marks, measure }: Drawing, { rows }: Table): DrawnCaveat[] {
  const columns = Object.values(measure.columns);
  const found = new Map<string, DrawnCaveat>();
  for (const mark of marks) {
    for (const { kind, label, columns: of } of rows[mark.row]?.caveats ?? []) {
      if (!of.some((column) => columns.includes(column))) continue;
      const caveat = found.get(kind) ?? { kind, label, labels: [] };
      if (!caveat.labels.includes(mark.label)) caveat.labels.push(mark.label);
      found.set(kind, caveat);
    }
  }
  return [...found.values()];
}

import type { Row, Table } from "../../table/table.ts";
import { categoriesOf, type Category, firstCategory, textOf } from "./categories.ts";
import { labelsOf } from "./labels.ts";
import { type Left, leftOut, undated } from "./left.ts";
import { type Figure, firstMeasure, type Measure, measuresOf, read, type Reading } from "./measures.ts";
import { type Scale, scaleOf } from "./scale.ts";
import { stepsOf } from "./time.ts";

export type Kind = "bars" | "lines";
export type Sort = "size" | "answer";

/** What a reader chose; what is left out is chosen by the first choice. */
export interface Choices {
  kind?: string;
  measure?: string;
  by?: string;
  sort?: string;
  unit?: string;
}

/** One figure as it is drawn. */
export interface Mark {
  /** The index of its row in the table. */
  row: number;
  /** What it is the figure of; no two marks of a drawing have the same. */
  label: string;
  /** The date it stands at, in lines. */
  date: string;
  figure: Figure;
  /** How far money reaches that names it, of a figure with bounds; a position and no figure. */
  named?: number;
  /** A target, forecast or expectation is no result. */
  standing: "ACTUAL" | "TARGET" | "FORECAST" | "EXPECTED";
  /** Whether it is one figure for several things that the label names. */
  shared: boolean;
}

/** What is drawn of a table, what could be, and what is left out. */
export interface Drawing {
  kind: Kind;
  kinds: Kind[];
  measure: Measure;
  measures: Measure[];
  category: Category;
  categories: Category[];
  sort: Sort;
  scale: Scale;
  scales: Scale[];
  marks: Mark[];
  left: Left[];
  /** How many marks there would be; more than are drawn when there are too many. */
  total: number;
  /** The dates of the axis of lines; null when they have no common step, and so no line. */
  steps: string[] | null;
}

export const MOST_BARS = 40;

/**
 * What can be drawn of a table by the choices; null when it has no figures or nothing to name them by.
 *
 * @param unnamed stands for a name that the answer does not give
 */
export function draw(table: Table, choices: Choices, unnamed: string): Drawing | null {
  const measures = measuresOf(table);
  const measure = measures.find(({ id }) => id === choices.measure) ?? firstMeasure(table, measures);
  if (!measure) return null;
  const categories = categoriesOf(table, measure);
  const category = categories.find(({ id }) => id === choices.by) ?? firstCategory(table, measure, categories);
  if (!category) return null;
  const readings = table.rows.map((row) => read(row, measure));
  const scales = scalesIn(table, measure, readings);
  const scale = scales.find(({ id }) => id === choices.unit) ?? scales[0]!;
  const all = marksOf(table, measure, category, readings, scale, unnamed);
  const steps = category.time ? stepsOf(all.map(({ date }) => date).filter(Boolean)) : null;
  const kinds: Kind[] = steps && steps.length > 1 ? ["bars", "lines"] : ["bars"];
  const kind = kinds.find((possible) => possible === choices.kind) ?? kinds.at(-1)!;
  const sort: Sort = choices.sort === "answer" || choices.sort === "size" ? choices.sort : "size";
  return {
    kind,
    kinds,
    measure,
    measures,
    category,
    categories,
    sort,
    scale,
    scales,
    marks: kind === "lines" ? byDate(all) : chosen(all, category.time && !choices.sort ? "answer" : sort),
    left: [
      ...leftOut(table, measure, category, readings, scale, all, unnamed),
      ...(kind === "lines" ? undated(all) : []),
    ],
    total: all.length,
    steps,
  };
}

/** The scales of the figures, the one with most figures first. */
function scalesIn(table: Table, measure: Measure, readings: Reading[]): Scale[] {
  const scales = new Map<string, { scale: Scale; count: number }>();
  table.rows.forEach((row, i) => {
    if (readings[i]!.kind !== "figure") return;
    const scale = scaleOf(table, row, measure);
    const known = scales.get(scale.id) ?? { scale, count: 0 };
    scales.set(scale.id, { ...known, count: known.count + 1 });
  });
  return [...scales.values()].sort((a, b) => b.count - a.count).map(({ scale }) => scale);
}

function marksOf(
  table: Table,
  measure: Measure,
  category: Category,
  readings: Reading[],
  scale: Scale,
  unnamed: string,
): Mark[] {
  const rows = table.rows.flatMap((row, i) =>
    readings[i]!.kind === "figure" && scaleOf(table, row, measure).id === scale.id ? [i] : []
  );
  const labels = labelsOf(table, rows, category, categoriesOf(table, measure), unnamed);
  return rows.map((row, i) => {
    const reading = readings[row] as Extract<Reading, { kind: "figure" }>;
    const date = textOf(table.rows[row]!.cells[category.column]);
    return {
      row,
      label: labels[i]!,
      date,
      figure: reading.figure,
      ...(reading.named !== undefined && { named: reading.named }),
      standing: standing(table, table.rows[row]!, measure),
      shared: category.joined && date.includes("; "),
    };
  });
}

/** The target of a goal is one whatever was asked about it. */
function standing(table: Table, row: Row, { path }: Measure): Mark["standing"] {
  const column = table.columns.findIndex(({ name }) => name === [...path, "status"].join("."));
  const status = textOf(row.cells[column]);
  if (status === "TARGET" || status === "FORECAST" || status === "EXPECTED") return status;
  return path.includes("target") ? "TARGET" : "ACTUAL";
}

/** How far a mark reaches, which is what is seen as its size. A position on an axis; figures themselves stay text. */
export function size({ figure }: Mark): number {
  return Number(figure.kind === "NUMBER" ? figure.text : figure.max ?? figure.min);
}

function chosen(marks: Mark[], sort: Sort): Mark[] {
  const bySize = [...marks].sort((a, b) => size(b) - size(a));
  const largest = bySize.slice(0, MOST_BARS);
  return sort === "size" ? largest : marks.filter((mark) => largest.includes(mark));
}

function byDate(marks: Mark[]): Mark[] {
  return marks.filter(({ date }) => date).sort((a, b) => a.date < b.date ? -1 : Number(a.date > b.date));
}

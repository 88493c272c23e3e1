import type { Table } from "../../table/table.ts";
import type { Category } from "./categories.ts";
import type { Mark } from "./drawing.ts";
import { rowName } from "./labels.ts";
import type { Measure, Reading } from "./measures.ts";
import { type Scale, scaleOf } from "./scale.ts";

/** Rows that are not drawn, and why. */
export interface Left {
  why: "unknown" | "elsewhere" | "several" | "none" | "unit" | "undated";
  /** Which unknown; or the id of the scale that they stand on. */
  what: string;
  labels: string[];
}

/** What has no date has no place on a line. */
export function undated(marks: Mark[]): Left[] {
  const labels = marks.filter(({ date }) => !date).map(({ label }) => label);
  return labels.length ? [{ why: "undated", what: "", labels }] : [];
}

/** Each thing stands once for each reason; a thing that is drawn is not missing because another row of it is empty. */
export function leftOut(
  table: Table,
  measure: Measure,
  category: Category,
  readings: Reading[],
  scale: Scale,
  marks: Mark[],
  unnamed: string,
): Left[] {
  const name = (row: number) => rowName(table, row, category, unnamed);
  const drawn = new Set(marks.map(({ row }) => name(row)));
  const left = new Map<string, Left>();
  const add = (why: Left["why"], what: string, label: string) => {
    const known = left.get(`${why} ${what}`) ?? { why, what, labels: [] };
    if (!known.labels.includes(label)) known.labels.push(label);
    left.set(`${why} ${what}`, known);
  };
  table.rows.forEach((row, i) => {
    const reading = readings[i]!;
    if (reading.kind === "unknown") return add("unknown", reading.how, name(i));
    if (reading.kind === "elsewhere" || reading.kind === "several") return add(reading.kind, "", name(i));
    const own = scaleOf(table, row, measure);
    if (reading.kind === "figure" && own.id !== scale.id) return add("unit", own.id, name(i));
    if (reading.kind === "none" && !drawn.has(name(i))) add("none", "", name(i));
  });
  const told = new Set([...left.values()].filter(({ why }) => why !== "none").flatMap(({ labels }) => labels));
  return [...left.values()].map((group) =>
    group.why === "none" ? { ...group, labels: group.labels.filter((label) => !told.has(label)) } : group
  ).filter(({ labels }) => labels.length);
}

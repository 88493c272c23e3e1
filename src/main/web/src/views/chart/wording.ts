import { cellText, unknownText } from "../../table/figures.ts";
import type { Table } from "../../table/table.ts";
import { type LanguageCode, type Say, sayIn } from "../../words/words.ts";
import type { Drawing, Mark } from "./drawing.ts";
import { caveatsOf } from "./caveats.ts";
import type { Left } from "./left.ts";
import { indexOf, type Measure } from "./measures.ts";
import { PICTURE_WORDS } from "./picture.words.ts";
import { differences, type Scale } from "./scale.ts";

export type SayInPicture = Say<keyof (typeof PICTURE_WORDS)["en"]>;

export function pictureWords(language: LanguageCode): SayInPicture {
  return sayIn(PICTURE_WORDS, language);
}

/** A figure with its unit as readers of a language see it. */
export function figureText({ figure }: Mark, { unit }: Scale, language: LanguageCode): string {
  return cellText(figure, unit === "NONE" ? "" : unit, language);
}

/** A unit as readers know it. */
export function unitText(unit: string): string {
  if (unit === "PERCENT") return "%";
  return unit === "NONE" ? "" : words(unit);
}

/** Unit, time and base of the figures in one line. */
export function scaleText({ unit, per, base }: Scale, language: LanguageCode): string {
  const say = pictureWords(language);
  const whose = base && say("base", { base: unknownText(words(base), language) });
  return [unitText(unit), per && say("per", { unit: words(per) }), whose].filter(Boolean).join(", ");
}

/** A name of the schema as words: `COUNTY_COUNCIL` and `councilDecision`; currencies stay as they are. */
function words(name: string): string {
  if (/^[A-Z]{3}$/.test(name)) return name;
  if (/^[A-Z_]+$/.test(name)) return name.toLowerCase().replaceAll("_", " ");
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

const NAMING = new Set(["name", "label", "title", "text"]);

/** What a column is of, in a word: `campaigns.name` are the campaigns, `cost.amount` is the cost. */
export function shortName(path: string[], say: SayInPicture): string {
  const steps = path.filter((step, i) => !(NAMING.has(step) && i === path.length - 1 && i > 0));
  if (steps.includes("keys") || steps.at(-1) === "groups") return say("group");
  const last = steps.at(-1) ?? "";
  const before = steps.at(-2);
  return words(last === "amount" && before && before !== "spends" ? before : last);
}

/** What is measured, in a word. */
export function measureName({ path }: Measure, say: SayInPicture): string {
  return path.at(-1) === "groups" ? say("spent") : shortName(path, say);
}

/** The title of a drawing that has none of its own: `Amount by payer`. */
export function titleOf({ measure, category }: Drawing, say: SayInPicture): string {
  const title = say("by", {
    measure: measureName(measure, say),
    category: shortName(category.path, say),
  });
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** What a reader must know before using the drawing: what is not in it and why, and what it must not be used for. */
export function notesOf(
  drawing: Drawing,
  table: Table,
  language: LanguageCode,
  most: number,
  kinds: ReadonlyMap<string, string> = new Map(),
): string[] {
  const say = pictureWords(language);
  const { marks, total, kind, left, scale } = drawing;
  const rows = marks.map(({ row }) => row);
  const differ = differences(table, rows, drawing.measure)
    .map((field) => say(field === "measure" ? "measureField" : "populationField"));
  const many = kind === "bars" && marks.length < total;
  return [
    many && say("many", { shown: marks.length, total, left: total - marks.length }),
    ...table.cut.map(({ list, shown, total }) => say("cut", { list, shown, total })),
    overlaps(table, drawing) && say("overlapping"),
    differ.length && say("differs", { what: differ.join(", ") }),
    isUnitMissing(drawing, table) && scale.unit === "" && say("noUnit"),
    isStatusMissing(drawing, table) && say("noStatus"),
    caveatText(drawing, table, language, most, kinds),
    ...left.map((group) => leftText(group, drawing, language, most)),
  ].filter((note): note is string => Boolean(note));
}

/** What one must know of the figures that are drawn, and of which if not of all; empty where there is nothing. */
function caveatText(
  drawing: Drawing,
  table: Table,
  language: LanguageCode,
  most: number,
  kinds: ReadonlyMap<string, string>,
): string {
  const say = pictureWords(language);
  const what = caveatsOf(drawing, table).map(({ kind, label, labels }) => {
    const called = kinds.get(kind) ?? label;
    return labels.length === drawing.marks.length ? called : `${called} (${someOf(labels, most, say)})`;
  });
  return what.length ? say("caveats", { what: what.join("; ") }) : "";
}

/** Which rows are not drawn, and why; of many names as many as fit into a number of letters. */
function leftText(left: Left, drawing: Drawing, language: LanguageCode, most: number): string {
  const say = pictureWords(language);
  return say("notDrawn", { why: reason(left, drawing, language), names: someOf(left.labels, most, say) });
}

/** Of many names as many as fit into a number of letters, and how many more there are. */
function someOf(labels: string[], most: number, say: SayInPicture): string {
  const named = labels.map((label) => label.replace(/\.$/, ""));
  const shown = named.filter((_, i) => i === 0 || named.slice(0, i + 1).join("; ").length <= most);
  const rest = named.length - shown.length;
  const names = shown.join("; ");
  return rest > 0 ? say("andMore", { names, count: rest }) : names;
}

/** Why something is not drawn. */
export function reason({ why, what }: Left, { scales }: Drawing, language: LanguageCode): string {
  const say = pictureWords(language);
  if (why === "unknown") return unknownText(what, language);
  if (why !== "unit") return say(why);
  return say("otherUnit", { what: scaleText(scales.find(({ id }) => id === what)!, language) });
}

function overlaps(table: Table, { measure }: Drawing): boolean {
  if (measure.path.at(-1) !== "groups") return false;
  const column = table.columns.findIndex(({ name }) => name.endsWith("overlapping"));
  return table.rows.some(({ cells }) => cells[column] === "true");
}

/** Counts need no unit; decimals without one could be anything. */
function isUnitMissing({ measure }: Drawing, table: Table): boolean {
  return measure.unit === undefined && table.columns.some(({ name, type }) => name === measure.id && type !== "Int");
}

/** Observations may be targets and forecasts; money that was spent is neither. */
function isStatusMissing({ measure: { path, unit } }: Drawing, table: Table): boolean {
  const ofObservations = unit !== undefined && table.columns[unit]?.type === "Unit";
  return ofObservations && !path.includes("target") && indexOf(table, [...path, "status"]) === undefined;
}

import type { Source } from "../../sources/sources.ts";
import type { Table } from "../../table/table.ts";
import type { LanguageCode } from "../../words/words.ts";
import { textOf } from "./categories.ts";
import type { Drawing, Mark } from "./drawing.ts";
import { extentOf, type Part } from "./segments.ts";
import { measureName, notesOf, pictureWords, scaleText, titleOf } from "./wording.ts";

/** What one of the signs in a picture means. */
export type Key = Part | "between" | "open" | "TARGET" | "FORECAST" | "EXPECTED";

/** All words of a picture but those at the marks. */
export interface Content {
  title: string;
  subtitle: string;
  keys: Key[];
  notes: string[];
  source: string;
  /** Release and date, and where the picture can be made again. */
  foot: string[];
}

const MOST_LETTERS_OF_NAMES = 240;
const MOST_DOCUMENTS = 4;

/** The words of the picture of a drawing. */
export function contentOf(
  drawing: Drawing,
  table: Table,
  language: LanguageCode,
  from: { title: string; documents: string[]; foot: string[]; kinds?: ReadonlyMap<string, string> },
): Content {
  const say = pictureWords(language);
  const { documents } = from;
  const names = documents.slice(0, MOST_DOCUMENTS).join("; ");
  const rest = documents.length - MOST_DOCUMENTS;
  return {
    title: from.title || titleOf(drawing, say),
    subtitle: [measureName(drawing.measure, say), scaleText(drawing.scale, language)].filter(Boolean).join(", "),
    keys: keysOf(drawing),
    notes: notesOf(drawing, table, language, MOST_LETTERS_OF_NAMES, from.kinds),
    source: say("source", { documents: rest > 0 ? say("andMore", { names, count: rest }) : names }),
    foot: from.foot,
  };
}

/** The signs that need to be explained; a picture of plain figures alone has none. */
export function keysOf({ marks, kind }: Drawing): Key[] {
  const keys = new Set(marks.flatMap((mark) => kind === "bars" ? barKeys(mark) : dotKeys(mark)));
  return keys.size === 1 && keys.has("certain") ? [] : ORDER.filter((key) => keys.has(key));
}

function barKeys(mark: Mark): Key[] {
  const { segments, open } = extentOf(mark);
  const parts: Key[] = mark.standing === "ACTUAL" ? segments.map(({ part }) => part) : [mark.standing];
  return open ? [...parts, "open"] : parts;
}

function dotKeys({ figure, standing }: Mark): Key[] {
  if (figure.kind === "NUMBER") return standing === "ACTUAL" ? [] : [standing];
  return [figure.min === undefined || figure.max === undefined ? "open" : "between"];
}

const ORDER: Key[] = [
  "certain",
  "oneForSeveral",
  "sharedPart",
  "possible",
  "between",
  "open",
  "TARGET",
  "FORECAST",
  "EXPECTED",
];

const HOLDERS_OF_FIGURES = new Set(["Spend", "Observation"]);

/**
 * The documents that the figures of an answer are from, each once: those that say them, and not the registers that say
 * what a municipality is called. Before the sources are known, those that stand in the table.
 */
export function documentsOf(sources: Source[], table: Table): string[] {
  const rows = new Set(table.rows.map(({ id }) => id));
  const ofFigures = sources.filter(({ subject }) => HOLDERS_OF_FIGURES.has(subject.type));
  const ofRows = ofFigures.filter(({ subject }) => rows.has(subject.id));
  const telling = [ofRows, ofFigures].find(({ length }) => length) ?? sources;
  const cited = telling.map(({ document: { title, publisher, file } }) =>
    [publisher, title].filter(Boolean).join(": ") || file
  );
  const columns = table.columns.flatMap(({ name }, i) => name.endsWith("document.title") ? [i] : []);
  const inTable = table.rows.flatMap(({ cells }) => columns.flatMap((i) => textOf(cells[i]).split("; ")))
    .filter((title) => title && title !== "–");
  const documents = [...new Set(cited.length ? cited : inTable)];
  return documents.length ? documents : ["Kommunegraf"];
}

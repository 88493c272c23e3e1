import type { Sheet } from "write-excel-file/browser";
import type { Answer } from "../answers.ts";
import { type Behind, behind } from "../sources/sources.ts";
import { FIGURE_WORDS } from "../table/figures.words.ts";
import { type Table, tableOf } from "../table/table.ts";
import { type LanguageCode, sayIn } from "../words/words.ts";
import { TABLE_WORDS } from "../views/table/table.words.ts";
import { notesIn } from "../views/table/shown.ts";
import { type Line, noteLines } from "./notes.ts";
import { NOTE_WORDS } from "./notes.words.ts";
import type { Provenance } from "./provenance.ts";
import { dataSheet, querySheet, sourcesSheet, widths } from "./sheet.ts";

const NOTHING: Behind = {
  sources: [],
  documents: [],
  gaps: [],
  caveats: [],
  left: { entities: 0, spends: 0 },
};

/** The answer as a workbook of Excel: its table, what stands behind it, and what was asked. */
export async function workbook(
  answer: Answer,
  rows: string | undefined,
  from: Provenance,
  language: LanguageCode,
): Promise<Blob> {
  const say = sayIn(NOTE_WORDS, language);
  const table = await tableOf(answer, rows);
  const [found, fault] = await behind(answer, language).then(
    (all): [Behind, Line[]] => [all, left(all, language)],
    (reason): [Behind, Line[]] => [NOTHING, [["Sources", `${say("sourcesFailed")} ${reason.message}`]]],
  );
  const lines = [...noteLines(from, say), ...cuts(table, language), ...fault, ...reading(table, language)];
  return await written(table, found, lines, language);
}

async function written(table: Table, found: Behind, lines: Line[], language: LanguageCode): Promise<Blob> {
  const { default: write } = await import("write-excel-file/browser");
  const cut = sayIn(NOTE_WORDS, language)("excelCut");
  const about = sayIn(FIGURE_WORDS, language)("about", { figure: "" });
  const [data, sources, query] = [dataSheet(table, about, cut), sourcesSheet(found, cut), querySheet(lines, cut)];
  const sheets: Sheet<Blob>[] = [
    { data, sheet: "Data", columns: widths(data), stickyRowsCount: 1 },
    { data: sources, sheet: "Sources", columns: widths(sources), stickyRowsCount: 1 },
    { data: query, sheet: "Query", columns: [{ width: 24 }, { width: 100 }] },
  ];
  // deno-lint-ignore no-explicit-any -- its type of content is that of all platforms at once
  return await write(sheets as any).toBlob();
}

/** Of which lists the sheet Data holds a part only. */
function cuts({ cut }: Table, language: LanguageCode): Line[] {
  const say = sayIn(NOTE_WORDS, language);
  return cut.map(({ list, shown, total }) => ["!", say("cut", { list, shown, total })]);
}

function left({ left: { entities, spends } }: Behind, language: LanguageCode): Line[] {
  const count = entities + (spends ?? 0);
  if (!count && spends !== null) return [];
  return [["Sources", sayIn(NOTE_WORDS, language)("sourcesLeft", { count: count || "?" })]];
}

function reading(table: Table, language: LanguageCode): Line[] {
  const [say, sayTable] = [sayIn(NOTE_WORDS, language), sayIn(TABLE_WORDS, language)];
  const notes = notesIn(table).map((note) => sayTable(note));
  return [...notes, sayTable("once"), say("numbers")].map((text, i) => [i ? "" : say("reading"), text]);
}

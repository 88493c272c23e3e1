import type { Answer } from "../answers.ts";
import { type Body, json, send } from "../asking.ts";
import { showingOf } from "../showing.ts";
import { behind } from "../sources/sources.ts";
import { NoTable } from "../table/table.ts";
import { rowsOf } from "../views/table/useTable.ts";
import { sayIn, useLanguage } from "../words/words.ts";
import { workbook } from "./excel.ts";
import { fileName, save } from "./files.ts";
import { caveatLines, type Line, noteLines, withNotes } from "./notes.ts";
import { NOTE_WORDS } from "./notes.words.ts";
import { usePicture } from "./picture.ts";
import { type Provenance, provenance } from "./provenance.ts";
import { TAKE_AWAY_WORDS } from "./take-away.words.ts";

function language() {
  return useLanguage.getState().language;
}

function rows(answer: Answer, tab: string): string | undefined {
  return rowsOf(answer, showingOf(tab).settings);
}

function saved(name: string): string {
  return sayIn(TAKE_AWAY_WORDS, language())("saved", { name });
}

/** The server's table, with whole connections, and below it where it comes from. */
export async function takeCsv(answer: Answer, tab: string): Promise<string> {
  const asked = { ...answer.asked, release: answer.release?.id };
  const response = await send(asked, "text/csv", rows(answer, tab));
  if (!response.ok) {
    const { errors = [] } = await json<Body>(response);
    throw new NoTable(errors.map(({ message }) => message).join(" ") || String(response.status));
  }
  const csv = await response.arrayBuffer();
  const from = await provenance(answer, showingOf(tab));
  const endsWithNewLine = new Uint8Array(csv).at(-1) === 10;
  const name = fileName(answer, "csv");
  const notes = [...noteLines(from, sayIn(NOTE_WORDS, language())), ...await warnings(answer)];
  save(withNotes(csv, endsWithNewLine, notes), name);
  return [saved(name), limits(response)].filter(Boolean).join(" ");
}

/** The caveats of all that stands in the answer; why they are not there, where they cannot be had. */
async function warnings(answer: Answer): Promise<Line[]> {
  try {
    return caveatLines((await behind(answer, language())).caveats);
  } catch (fault) {
    return [["!", `${sayIn(NOTE_WORDS, language())("sourcesFailed")} ${(fault as Error).message}`]];
  }
}

/** What the server says that the table lacks: more rows, or items of lists inside of lists. */
function limits({ headers }: Response): string {
  const say = sayIn(TAKE_AWAY_WORDS, language());
  const [count, more] = (headers.get("Kommunegraf-Rows") ?? "").split(";");
  const cut = headers.get("Kommunegraf-Cut");
  return [more && say("moreRows", { count: count! }), cut && say("cutLists", { lists: cut })].filter(Boolean).join(" ");
}

export async function takeExcel(answer: Answer, tab: string): Promise<string> {
  const from = await provenance(answer, showingOf(tab));
  const name = fileName(answer, "xlsx");
  save(await workbook(answer, rows(answer, tab), from, language()), name);
  return saved(name);
}

/** The answer itself, and where it comes from as an extension of it. */
export async function takeJson(answer: Answer, tab: string): Promise<string> {
  const from: Provenance = await provenance(answer, showingOf(tab));
  const body = { ...answer.body, extensions: { ...answer.body.extensions, provenance: from } };
  const name = fileName(answer, "json");
  save(new Blob([JSON.stringify(body, null, 2) + "\n"], { type: "application/json" }), name);
  return saved(name);
}

export async function takePicture(answer: Answer, kind: "svg" | "png"): Promise<string> {
  const picture = usePicture.getState().picture!;
  const content = kind === "svg" ? new Blob([await picture.svg()], { type: "image/svg+xml" }) : await picture.png();
  const name = fileName(answer, kind);
  save(content, name);
  return saved(name);
}

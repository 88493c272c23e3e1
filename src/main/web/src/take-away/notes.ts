import type { FoundCaveat } from "../sources/sources.ts";
import type { Say } from "../words/words.ts";
import type { Provenance } from "./provenance.ts";
import type { NOTE_WORDS } from "./notes.words.ts";

type SayNote = Say<keyof typeof NOTE_WORDS["en"]>;

/** What a file says of where it comes from: a word and what there is to it. */
export type Line = [label: string, text: string];

export function noteLines(from: Provenance, say: SayNote): Line[] {
  const lines: Line[] = [
    [say("source"), "Kommunegraf"],
    [say("question"), from.title ?? ""],
    [say("query"), from.query.trim()],
    [say("variables"), from.variables],
    [say("asked"), from.asked],
    [say("release"), from.release],
    [say("sha256"), from.sha256],
    [say("link"), from.link],
  ];
  return lines.filter(([, text]) => text);
}

/** What one must know before using a table: each caveat with whom it concerns. */
export function caveatLines(caveats: FoundCaveat[]): Line[] {
  return caveats.map(({ label, text, about }) => [label, `${text} (${about.map(({ name }) => name).join("; ")})`]);
}

/**
 * A line of notes as CSV. It is one cell, so that no part of it can become a formula of its own; what begins with `#` is none.
 */
export function csvNote([label, text]: Line): string {
  const line = `# ${label}: ${text}`.replace(/\s+/g, " ");
  return `"${line.replaceAll('"', '""')}"`;
}

const NEW_LINE = "\r\n";

/** The server's CSV as it came, with notes below an empty line. */
export function withNotes(csv: BlobPart, endsWithNewLine: boolean, lines: Line[]): Blob {
  const notes = (endsWithNewLine ? "" : NEW_LINE) + NEW_LINE + lines.map(csvNote).join(NEW_LINE) + NEW_LINE;
  return new Blob([csv, notes], { type: "text/csv;charset=utf-8" });
}

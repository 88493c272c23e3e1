import type { Behind, FoundCaveat, Source, SourceDocument } from "../../sources/sources.ts";
import type { Provenance } from "../../take-away/provenance.ts";
import type { Say } from "../../words/words.ts";
import { placesByDocument } from "./grouped.ts";
import type { CitingWord } from "./citing.words.ts";

type SayCiting = Say<CitingWord>;

/** A citation of one place in a document, as plain text. */
export function placeAsText(
  source: Source,
  from: Provenance,
  say: SayCiting,
  caveats: FoundCaveat[] = [],
): string {
  const printed = source.printed ? ` (“${oneLine(source.printed)}”)` : "";
  const place = `${paper(source.document)}, ${linesText([source], say)}${printed}`;
  const cited = `${place}. ${say("readIn")}, ${source.subject.id}, ${releaseText(from)}. ${from.link}`;
  return [cited, ...warnings(caveatsOf(source, caveats), say)].join("\n");
}

/** A citation of an answer with all that stands behind it, as plain text. */
export function answerAsText(behind: Behind, from: Provenance, say: SayCiting): string {
  const title = from.title ?? say("ownQuestion");
  const head = `${sentence(title)} Kommunegraf, ${releaseText(from)}, ${
    say("asked", { date: day(from) })
  }. ${from.link}`;
  if (!behind.documents.length) return head;
  const documents = placesByDocument(behind).map(({ document, sources }) =>
    `- ${[paper(document), ...(sources.length ? [linesText(sources, say)] : [])].join(", ")}.`
  );
  return [head, `${say("sources")}:`, ...documents, ...warnings(behind.caveats, say)].join("\n");
}

/** The caveats that a place in a document brings about. */
function caveatsOf(source: Source, caveats: FoundCaveat[]): FoundCaveat[] {
  return caveats.filter(({ places }) => places.includes(source.id))
    .map((caveat) => ({ ...caveat, about: [source.subject] }));
}

function warnings(caveats: FoundCaveat[], say: SayCiting): string[] {
  const lines = caveats.map(({ text, about }) => `- ${text} (${about.map(({ name }) => name).join("; ")})`);
  return lines.length ? [`${say("caveats")}:`, ...lines] : [];
}

/** A citation of one place in a document, as an entry of BibTeX. */
export function placeAsBibtex(
  source: Source,
  from: Provenance,
  say: SayCiting,
  caveats: FoundCaveat[] = [],
): string {
  const printed = source.printed ? `: “${oneLine(source.printed)}”` : "";
  return entry(key(source.id.replace(/^citation:/, "")), {
    ...paperFields(source.document),
    howpublished: tex(`${say("readIn")}, ${source.subject.id}, ${releaseText(from)}`),
    note: tex([`${linesText([source], say)}${printed}`, ...inNote(caveatsOf(source, caveats))].join(". ")),
    ...linkFields(from),
  });
}

/** Citations of an answer and of the documents behind it, as entries of BibTeX. */
export function answerAsBibtex(behind: Behind, from: Provenance, say: SayCiting): string {
  const answer = entry(key(`kommunegraf ${from.release} ${fingerprint(from.query + from.variables)}`), {
    title: `{${tex(from.title ?? say("ownQuestion"))}}`,
    author: "{Kommunegraf}",
    year: from.asked.slice(0, 4),
    howpublished: tex(`Kommunegraf, ${releaseText(from)}`),
    note: tex(inNote(behind.caveats).join(" ")),
    ...linkFields(from),
  });
  const documents = placesByDocument(behind).map(({ document, sources }) =>
    entry(key(document.id.replace(/^document:/, "")), {
      ...paperFields(document),
      howpublished: tex(`${say("readIn")}, ${document.id}, ${releaseText(from)}`),
      note: sources.length ? tex(linesText(sources, say)) : "",
      ...linkFields(from),
    })
  );
  return [answer, ...documents].join("\n\n");
}

function inNote(caveats: FoundCaveat[]): string[] {
  return caveats.map(({ text }) => text);
}

function paper({ publisher, title, published, file }: SourceDocument): string {
  return [publisher, title ?? file, published].filter(Boolean).join(", ");
}

function releaseText({ release, sha256 }: Provenance): string {
  return `${release}, sha256 ${sha256}`;
}

function day({ asked }: Provenance): string {
  return asked.slice(0, 10);
}

function linesText(sources: Pick<Source, "lines">[], say: SayCiting): string {
  const ranges = joined(sources.map(({ lines }) => lines));
  const isOne = ranges.length === 1 && ranges[0]!.from === ranges[0]!.to;
  const lines = ranges.map(({ from, to }) => from === to ? `${from}` : `${from}–${to}`).join(", ");
  return say(isOne ? "citedLine" : "citedLines", { lines });
}

/** Line ranges in order, those that touch or overlap as one. */
export function joined(ranges: Source["lines"][]): Source["lines"][] {
  const result: Source["lines"][] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = result.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

function paperFields({ title, publisher, published, language, file, sha256 }: SourceDocument): Record<string, string> {
  return {
    title: `{${tex(title ?? file)}}`,
    author: publisher ? `{${tex(publisher)}}` : "",
    year: published?.slice(0, 4) ?? "",
    date: published ?? "",
    language: language.toLowerCase(),
    annote: tex(`${file}, SHA-256 ${sha256}`),
  };
}

function linkFields(from: Provenance): Record<string, string> {
  return { url: from.link.replaceAll("{", "%7B").replaceAll("}", "%7D"), urldate: day(from) };
}

function entry(key: string, fields: Record<string, string>): string {
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${key},`, ...lines, "}"].join("\n");
}

/** What BibTeX takes as a key, the same for the same text. */
export function key(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "“": "``",
  "”": "''",
  "–": "--",
};

/** Text in which TeX sees no command. */
export function tex(text: string): string {
  return oneLine(text).replace(/[\\{}~^“”–$&#_%]/g, (character) => TEX[character] ?? `\\${character}`);
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Eight hexadecimal digits that tell questions apart (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

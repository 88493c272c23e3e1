import type { Behind, Source, SourceDocument, Subject } from "../../sources/sources.ts";

/** A document with the places in it that stand behind an answer, in the order of its lines. */
export interface DocumentPlaces {
  document: SourceDocument;
  sources: Source[];
}

export function placesByDocument({ sources, documents }: Pick<Behind, "sources" | "documents">): DocumentPlaces[] {
  const places = new Map<string, Source[]>(documents.map(({ id }) => [id, []]));
  for (const source of sources) places.get(source.document.id)!.push(source);
  return documents.map((document) => ({ document, sources: places.get(document.id)!.sort(byLine) }));
}

function byLine(a: Source, b: Source): number {
  return a.lines.from - b.lines.from || a.lines.to - b.lines.to;
}

/** What of it a reader looks for: all words have to stand somewhere in it, in capitals or not. */
export function fitting(behind: Behind, find: string): Behind {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return behind;
  const fits = (...texts: (string | null)[]) => {
    const text = texts.join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const sources = behind.sources.filter((source) => fits(...textsOf(source)));
  const cited = new Set(sources.map(({ document }) => document.id));
  return {
    ...behind,
    sources,
    documents: behind.documents.filter(({ id, title, file }) => cited.has(id) || fits(id, title, file)),
    gaps: behind.gaps.filter((gap) => fits(gap.label, gap.note, gap.property, ...gap.about.flatMap(called))),
    caveats: behind.caveats.filter((caveat) => fits(caveat.label, caveat.text, ...caveat.about.flatMap(called))),
  };
}

function textsOf({ subject, document, lines, printed, supports, note }: Source): (string | null)[] {
  const { title, publisher, file } = document;
  return [...called(subject), title, publisher, file, `${lines.from}–${lines.to}`, printed, ...supports, note];
}

function called({ id, name }: Subject): string[] {
  return [id, name];
}

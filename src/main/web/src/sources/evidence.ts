import type { Behind, FoundCaveat, FoundGap, Source, SourceDocument, Subject } from "./sources.ts";

/** A question for all that stands behind some subjects, by their ids. */
export function evidenceQuery(ids: string[], language: string): string {
  const nodes = ids.map((id, i) => `n${i}: node(id: ${JSON.stringify(id)}) { ...Evidence }`);
  return `{ ${nodes.join(" ")} } ${fragments(language)}`;
}

function fragments(language: string): string {
  return `
fragment Evidence on Node {
  ... on Document { ...Paper }
  ... on Citation { ...Place }
  ... on Gap { ...Silence }
  ... on Cited {
    citations { ...Place }
    gaps { ...Silence }
    caveats { kind label(language: ${language}) { text } text(language: ${language}) about { ...Who } notes citations { id } }
  }
}
fragment Who on Node {
  id
  type: __typename
  ... on Named { name(language: ${language}) }
  ... on Document { title }
  ... on SurveyQuestion { label }
}
fragment Paper on Document { id type: __typename title publisher published language sha256 file }
fragment Place on Citation {
  id
  type: __typename
  subject { ...Who }
  part
  document { ...Paper }
  lines { from to }
  printed
  supports
  basis
  note
}
fragment Silence on Gap {
  id
  type: __typename
  kind
  kindLabel(language: ${language}) { text }
  property
  gap: note
  about { ...Who }
  citations { ...Place }
}`;
}

interface Who {
  id: string;
  type: string;
  name?: string;
  title?: string | null;
  label?: string;
}

type Place = Omit<Source, "subject"> & { type: "Citation"; subject: Who };
type Silence = Omit<FoundGap, "about" | "sources" | "note" | "label"> & {
  type: "Gap";
  kindLabel: { text: string };
  gap: string;
  about: Who[];
  citations: Place[];
};

interface Entity {
  type?: undefined;
  citations?: Place[];
  gaps?: Silence[];
  caveats?: {
    kind: string;
    label: { text: string };
    text: string;
    about: Who[];
    notes: string[];
    citations: { id: string }[];
  }[];
}

type Paper = SourceDocument & { type: "Document" };

/** An answer to an evidence query. */
export type Evidence = Record<string, Paper | Place | Silence | Entity | null>;

/** Puts together what answers said; each thing stands once, in the order of the answers. */
export class Gathering {
  private readonly sources = new Map<string, Source>();
  private readonly documents = new Map<string, SourceDocument>();
  private readonly gaps = new Map<string, FoundGap>();
  private readonly caveats = new Map<string, FoundCaveat>();

  addAll(evidence: Evidence) {
    for (const thing of Object.values(evidence)) if (thing) this.add(thing);
  }

  private add(thing: NonNullable<Evidence[string]>) {
    switch (thing.type) {
      case "Document":
        return this.addDocument(thing);
      case "Citation":
        return this.addSource(thing);
      case "Gap":
        return this.addGap(thing);
      default:
        thing.citations?.forEach((place) => this.addSource(place));
        thing.gaps?.forEach((gap) => this.addGap(gap));
        for (const { kind, label, text, about, notes, citations } of thing.caveats ?? []) {
          const places = citations.map(({ id }) => id);
          this.addCaveat({ kind, label: label.text, text, about: about.map(subject), notes, places });
        }
    }
  }

  private addDocument(document: SourceDocument) {
    this.documents.set(document.id, paper(document));
  }

  private addSource(place: Place) {
    this.sources.set(place.id, source(place));
    this.addDocument(place.document);
  }

  private addGap({ id, kind, kindLabel, property, gap, about, citations }: Silence) {
    const sources = citations.map(source);
    this.gaps.set(id, { id, kind, label: kindLabel.text, property, note: gap, about: about.map(subject), sources });
    citations.forEach(({ document }) => this.addDocument(document));
  }

  /** The same sentence of several entities is one caveat about all of them. */
  addCaveat(caveat: FoundCaveat) {
    const key = `${caveat.kind} ${caveat.text}`;
    const known = this.caveats.get(key);
    this.caveats.set(key, known ? together(known, caveat) : caveat);
  }

  all(left: Behind["left"]): Behind {
    return {
      sources: [...this.sources.values()],
      documents: [...this.documents.values()],
      gaps: [...this.gaps.values()],
      caveats: [...this.caveats.values()],
      left,
    };
  }
}

function source({ id, part, document, lines, printed, supports, basis, note, ...place }: Place): Source {
  return {
    id,
    subject: subject(place.subject),
    part,
    document: paper(document),
    lines,
    printed,
    supports,
    basis,
    note,
  };
}

function paper({ id, title, publisher, published, language, sha256, file }: SourceDocument): SourceDocument {
  return { id, title, publisher, published, language, sha256, file };
}

function subject({ id, type, name, title, label }: Who): Subject {
  return { id, type, name: name ?? title ?? label ?? id };
}

function together(one: FoundCaveat, other: FoundCaveat): FoundCaveat {
  const others = other.about.filter(({ id }) => one.about.every((known) => known.id !== id));
  const notes = [...new Set([...one.notes, ...other.notes])];
  const places = [...new Set([...one.places, ...other.places])];
  return { ...one, about: [...one.about, ...others], notes, places };
}

import type { Answer } from "../answers.ts";

/** Something in an answer that has an id. */
export interface Subject {
  id: string;
  /** The name of its GraphQL type. */
  type: string;
  /** Its name in the reader's language; its id when it has none. */
  name: string;
}

/** A place in a document that says something in the answer. */
export interface Source {
  subject: Subject;
  document: {
    id: string;
    title: string | null;
    publisher: string | null;
    published: string | null;
    sha256: string;
    file: string;
  };
  lines: { from: number; to: number };
  /** The figure or name as printed; null where there is none. */
  printed: string | null;
  /** The fields of the subject that the lines speak for. */
  supports: string[];
  basis: "STATED" | "BY_POSITION" | "INFERRED";
  note: string | null;
}

export interface FoundGap {
  about: Subject[];
  kind: string;
  property: string | null;
  note: string;
}

export interface FoundCaveat {
  /** Whose caveat it is. */
  subject: Subject;
  kind: string;
  text: string;
}

/** All that stands behind an answer. Each thing once, in the order of the answer. */
export interface Behind {
  sources: Source[];
  gaps: FoundGap[];
  caveats: FoundCaveat[];
}

/** Asks the server what stands behind an answer, of the answer's own release. */
export function behind(_answer: Answer): Promise<Behind> {
  return Promise.resolve({ sources: [], gaps: [], caveats: [] });
}

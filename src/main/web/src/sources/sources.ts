import type { Answer } from "../answers.ts";
import { ask, type Asked, type Body } from "../asking.ts";
import { servedSchema } from "../schema.ts";
import { GRAPHQL_LANGUAGE, type LanguageCode, useLanguage } from "../words/words.ts";
import { type Evidence, evidenceQuery, Gathering } from "./evidence.ts";
import { type Found, found } from "./found.ts";
import { identified } from "./identified.ts";

/** Something in an answer that has an id. */
export interface Subject {
  id: string;
  /** The name of its GraphQL type. */
  type: string;
  /** Its name in the reader's language; its id when it has none. */
  name: string;
}

export interface SourceDocument {
  id: string;
  title: string | null;
  publisher: string | null;
  /** As precise as is known: `2019`, `2019-03-12`. */
  published: string | null;
  /** As GraphQL names it: `DA`. */
  language: string;
  sha256: string;
  file: string;
}

export type Basis = "STATED" | "BY_POSITION" | "INFERRED";

/** A place in a document that says something in the answer. */
export interface Source {
  /** The citation's. */
  id: string;
  subject: Subject;
  /** Which item of a list of the subject the lines speak for, as `roles/0`; null for the subject as a whole. */
  part: string | null;
  document: SourceDocument;
  lines: { from: number; to: number };
  /** The figure or name as printed; null where there is none. */
  printed: string | null;
  /** The fields of the subject that the lines speak for. */
  supports: string[];
  basis: Basis;
  note: string | null;
}

export interface FoundGap {
  id: string;
  about: Subject[];
  kind: string;
  /** What the kind is called, in the reader's language. */
  label: string;
  property: string | null;
  /** What is missing, in English. */
  note: string;
  /** Where the silence is felt. */
  sources: Source[];
}

export interface FoundCaveat {
  /** Whose caveat it is; several when it is that of a total, or the same of many. */
  about: Subject[];
  kind: string;
  /** What the kind is called, in the reader's language. */
  label: string;
  /** The caveat in a sentence of that language. */
  text: string;
  /** What the editors say of it, in English. */
  notes: string[];
  /** The ids of the citations that bring it about. */
  places: string[];
}

/** All that stands behind an answer. Each thing once, in the order of the answer. */
export interface Behind {
  sources: Source[];
  /** The documents of all sources and gaps, and those that the answer itself is about. */
  documents: SourceDocument[];
  gaps: FoundGap[];
  caveats: FoundCaveat[];
  /** How much of the answer was not looked behind, because it is too large; zeros mean that nothing is left out. */
  left: {
    entities: number;
    /** Spends that totals of the answer count; null when it is not known how many. */
    spends: number | null;
  };
}

/** The server would not say what stands behind an answer; the sentences say why. */
export class NothingBehind extends Error {}

const known = new WeakMap<Answer, Partial<Record<LanguageCode, Promise<Behind>>>>();

/**
 * Asks the server what stands behind an answer, of the answer's own release: the citations, gaps and caveats of all
 * entities in it and of those that its totals count. It is asked once for an answer and language.
 *
 * @throws NothingBehind if the server refuses
 */
export function behind(answer: Answer, language = useLanguage.getState().language): Promise<Behind> {
  const inLanguages = known.get(answer) ?? {};
  known.set(answer, inLanguages);
  const asked = inLanguages[language] ??= askBehind(answer, GRAPHQL_LANGUAGE[language]);
  asked.catch(() => delete inLanguages[language]);
  return asked;
}

const MOST_SUBJECTS = 5_000;
/** 130 fields each, their parts counted, and a query has at most 5,000. */
const SUBJECTS_A_QUERY = 25;

async function askBehind(answer: Answer, language: string): Promise<Behind> {
  const release = answer.release?.id;
  const { subjects, caveats, spendsLeft } = await askWho({ ...answer.asked, release }, language);
  const gathering = new Gathering();
  caveats.forEach((caveat) => gathering.addCaveat(caveat));
  const ids = subjects.filter(({ type }) => type !== "Release").map(({ id }) => id);
  const looked = ids.slice(0, MOST_SUBJECTS);
  for (let i = 0; i < looked.length; i += SUBJECTS_A_QUERY) {
    const query = evidenceQuery(looked.slice(i, i + SUBJECTS_A_QUERY), language);
    gathering.addAll(dataOf<Evidence>(await ask({ query, variables: {}, release })));
  }
  return gathering.all({ entities: ids.length - looked.length, spends: spendsLeft });
}

const TOO_LARGE = new Set(["QUERY_TOO_LARGE", "ANSWER_TOO_LARGE", "TIMEOUT"]);

/** The spends behind totals may be too many for one answer; then the answer is looked behind without them. */
async function askWho(
  asked: Asked,
  language: string,
): Promise<Omit<Found, "spendsLeft"> & { spendsLeft: number | null }> {
  const schema = await servedSchema();
  const whole = identified(asked.query, schema, language, true);
  const body = await ask({ ...asked, query: whole.query });
  if (!body.errors?.some(({ extensions }) => TOO_LARGE.has(extensions?.code ?? ""))) {
    return found(dataOf(body), whole.mark);
  }
  const named = identified(asked.query, schema, language, false);
  const data = dataOf(await ask({ ...asked, query: named.query }));
  return { ...found(data, named.mark), spendsLeft: null };
}

function dataOf<Data = Record<string, unknown>>(body: Body): Data {
  if (body.data) return body.data as Data;
  throw new NothingBehind(body.errors?.map((error) => error.message).join(" ") ?? "The server gave no answer.");
}

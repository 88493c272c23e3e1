import type { FoundCaveat, Subject } from "./sources.ts";

/** Who and what was found in an answer. */
export interface Found {
  /** Each once, in the order of the answer. */
  subjects: Subject[];
  /** The caveats of totals and derived figures, which have no id to ask by. */
  caveats: FoundCaveat[];
  /** How many spends that totals counted are not among the subjects. */
  spendsLeft: number;
}

type Data = Record<string, unknown>;

/**
 * Who and what is in an answer to an identified question.
 *
 * @param mark what the keys of additions begin with
 */
export function found(data: unknown, mark: string): Found {
  const subjects = new Map<string, Subject>();
  const caveats: FoundCaveat[] = [];
  let spendsLeft = 0;
  const walk = (value: unknown) => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!value || typeof value !== "object") return;
    const object = value as Data;
    const subject = subjectOf(object, mark);
    if (subject && !subjects.has(subject.id)) subjects.set(subject.id, subject);
    for (const caveat of (object[`${mark}caveats`] ?? []) as Data[]) caveats.push(caveatOf(caveat, mark));
    spendsLeft += left(object[`${mark}spends`]);
    for (const [key, child] of Object.entries(object)) if (key !== `${mark}caveats`) walk(child);
  };
  walk(data);
  return { subjects: [...subjects.values()], caveats, spendsLeft };
}

/** Who an object is; null when it is nobody. */
export function subjectOf(object: Data, mark: string): Subject | null {
  const text = (key: string) => object[mark + key] as string | null | undefined;
  const id = text("id");
  if (!id) return null;
  return { id, type: text("type") ?? "", name: text("name") ?? text("title") ?? text("label") ?? id };
}

function caveatOf(caveat: Data, mark: string): FoundCaveat {
  const about = (caveat.about as Data[]).map((object) => subjectOf(object, mark)!);
  const { kind, label, text, notes, citations } = caveat as {
    kind: string;
    label: { text: string };
    text: string;
    notes: string[];
    citations: { id: string }[];
  };
  return { kind, label: label.text, text, about, notes, places: citations.map(({ id }) => id) };
}

function left(spends: unknown): number {
  if (!spends) return 0;
  const { totalCount, nodes } = spends as { totalCount: number; nodes: unknown[] };
  return totalCount - nodes.length;
}

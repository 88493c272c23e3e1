import type { Answer } from "../answers.ts";
import { write } from "../link.ts";
import { questionOf } from "../questions/questions.ts";
import type { Showing } from "../showing.ts";

/** Where something that was taken away comes from. All files and pictures carry it. */
export interface Provenance {
  /** The kept question's title; null when the question is somebody's own. */
  title: string | null;
  query: string;
  /** What was chosen, as JSON; empty for nothing. */
  variables: string;
  /** When the answer was given: `2026-11-22T09:30:00Z`. */
  asked: string;
  release: string;
  sha256: string;
  /** Reopens exactly this: it is pinned to the release. */
  link: string;
}

export async function provenance(answer: Answer, showing: Showing): Promise<Provenance> {
  const { asked, release, at } = answer;
  const question = questionOf(asked.query);
  return {
    title: question?.title ?? null,
    query: asked.query,
    variables: Object.keys(asked.variables).length ? JSON.stringify(asked.variables) : "",
    asked: at.toISOString().replace(/\.\d+Z$/, "Z"),
    release: release?.id ?? "",
    sha256: release?.sha256 ?? "",
    link: await write(location.origin, asked, { ...showing, release: release?.id }, question?.name),
  };
}

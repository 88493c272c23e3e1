import { create } from "zustand";
import { ask, type Asked, type Body, type Release } from "./asking.ts";

/** An answer with what was asked for it. */
export interface Answer {
  asked: Asked;
  body: Body;
  /** The release it comes from; left out when nothing was carried out. */
  release?: Release;
  at: Date;
}

/** What is known of a tab's answer. */
export type AnswerState =
  | { kind: "none" }
  | { kind: "running"; before?: Answer }
  | { kind: "answered"; answer: Answer }
  /** There is no answer at all: no server, no network. */
  | { kind: "failed"; reason: Error; asked: Asked };

interface Answers {
  /** By the id of GraphiQL's tab. */
  byTab: Record<string, AnswerState>;
}

export const useAnswers = create<Answers>(() => ({ byTab: {} }));

const NONE: AnswerState = { kind: "none" };

export function useAnswer(tab: string): AnswerState {
  return useAnswers((answers) => answers.byTab[tab] ?? NONE);
}

function set(tab: string, state: AnswerState) {
  useAnswers.setState(({ byTab }) => ({ byTab: { ...byTab, [tab]: state } }));
}

const running = new Map<string, number>();
let runs = 0;

/** Asks for a tab. Of several questions of one tab the last one counts, whichever answer comes last. */
export async function askFor(tab: string, asked: Asked): Promise<Body> {
  const run = ++runs;
  running.set(tab, run);
  const before = useAnswers.getState().byTab[tab];
  set(tab, { kind: "running", before: before?.kind === "answered" ? before.answer : undefined });
  try {
    const body = await ask(asked);
    const answer = { asked, body, release: body.extensions?.release, at: new Date() };
    if (running.get(tab) === run) set(tab, { kind: "answered", answer });
    return body;
  } catch (reason) {
    if (running.get(tab) === run) set(tab, { kind: "failed", reason: reason as Error, asked });
    throw reason;
  }
}

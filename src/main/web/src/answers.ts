import { create } from "zustand";
import { ask, type Asked, type Body, type Release } from "./asking.ts";
import { learn } from "./listening/newest.ts";
import { listenTo } from "./listening/socket.ts";

/** An answer with what was asked for it. */
export interface Answer {
  asked: Asked;
  body: Body;
  /** The release it comes from; left out when nothing was carried out. */
  release?: Release;
  at: Date;
  /** Whether a subscription told it: then it cannot be asked for once more. */
  told?: boolean;
}

/** What is known of a tab's answer. */
export type AnswerState =
  | { kind: "none" }
  | { kind: "running"; before?: Answer }
  /** A subscription goes on. */
  | { kind: "listening"; latest?: Answer }
  /** A subscription was stopped before it told anything. */
  | { kind: "stopped" }
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

/** Begins to ask for a tab; the function given says whether nothing else was asked for it since. */
function begin(tab: string): () => boolean {
  const run = ++runs;
  running.set(tab, run);
  return () => running.get(tab) === run;
}

function answerOf(asked: Asked, body: Body): Answer {
  const release = body.extensions?.release;
  if (release) learn(release);
  return { asked, body, release, at: new Date() };
}

/** Asks for a tab. Of several questions of one tab the last one counts, whichever answer comes last. */
export async function askFor(tab: string, asked: Asked): Promise<Body> {
  const isLast = begin(tab);
  const before = useAnswers.getState().byTab[tab];
  set(tab, { kind: "running", before: before?.kind === "answered" ? before.answer : undefined });
  try {
    const body = await ask(asked);
    const answer = answerOf(asked, body);
    if (isLast()) set(tab, { kind: "answered", answer });
    return body;
  } catch (reason) {
    if (isLast()) set(tab, { kind: "failed", reason: reason as Error, asked });
    throw reason;
  }
}

/** Who watches a subscription beside us: GraphiQL. */
export interface Observer {
  next(body: Body): void;
  error(fault: { message: string }): void;
  complete(): void;
}

/**
 * Begins a subscription for a tab.
 *
 * @returns what stops it
 */
export function listenFor(tab: string, asked: Asked, observer: Observer): () => void {
  const isLast = begin(tab);
  const say = (state: AnswerState) => isLast() && set(tab, state);
  let latest: Answer | undefined;
  const rest = () => say(latest ? { kind: "answered", answer: latest } : { kind: "stopped" });
  say({ kind: "listening" });
  const stop = listenTo(asked, {
    heard(body) {
      latest = { ...answerOf(asked, body), told: true };
      say({ kind: "listening", latest });
      observer.next(body);
    },
    failed(reason) {
      say({ kind: "failed", reason, asked });
      observer.error({ message: reason.message });
    },
    ended() {
      rest();
      observer.complete();
    },
  });
  return () => {
    stop();
    rest();
  };
}

import { create } from "zustand";
import { sayIn, useLanguage } from "../words/words.ts";
import { TAKE_AWAY_WORDS } from "./take-away.words.ts";

/** What came of taking something away. */
export interface Outcome {
  failed: boolean;
  text: string;
}

interface Taking {
  outcome: Outcome | null;
  busy: boolean;
}

export const useTaking = create<Taking>(() => ({ outcome: null, busy: false }));

let latest = 0;

/**
 * Takes something away, and says beside the menu what came of it. Of several at once the last one is told.
 *
 * @param work gives the sentence to say
 */
export async function take(work: () => Promise<string>) {
  const own = ++latest;
  const tell = (taking: Taking) => own === latest && useTaking.setState(taking);
  const say = sayIn(TAKE_AWAY_WORDS, useLanguage.getState().language);
  tell({ busy: true, outcome: { failed: false, text: say("working") } });
  try {
    tell({ busy: false, outcome: { failed: false, text: await work() } });
  } catch (reason) {
    tell({ busy: false, outcome: { failed: true, text: `${say("failed")} ${(reason as Error).message}` } });
  }
}

/** What was said of another answer is not said of this one. */
export function forgetOutcome() {
  latest++;
  useTaking.setState({ outcome: null, busy: false });
}

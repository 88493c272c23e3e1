import { useEffect, useState } from "react";
import type { Answer } from "../answers.ts";
import { useLanguage } from "../words/words.ts";
import { type Behind, behind } from "./sources.ts";

export type BehindState =
  | { kind: "asking" }
  | { kind: "known"; behind: Behind }
  | { kind: "failed"; reason: Error; again(): void };

const ASKING: BehindState = { kind: "asking" };

/** What stands behind an answer, in the reader's language. */
export function useBehind(answer: Answer): BehindState {
  const language = useLanguage((state) => state.language);
  const [state, setState] = useState<BehindState>(ASKING);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    const set = (next: BehindState) => gone || setState(next);
    set(ASKING);
    behind(answer, language).then(
      (found) => set({ kind: "known", behind: found }),
      (reason) => set({ kind: "failed", reason, again: () => setAttempt(attempt + 1) }),
    );
    return () => void (gone = true);
  }, [answer, language, attempt]);
  return state;
}

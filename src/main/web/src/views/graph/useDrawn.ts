import { useEffect, useState } from "react";
import type { Answer } from "../../answers.ts";
import { useLanguage } from "../../words/words.ts";
import { type Drawn, drawn } from "./asked.ts";
import { readExpanded } from "./expanding.ts";

export interface DrawnState {
  /** What is drawn; null before anything is. */
  drawn: Drawn | null;
  isAsking: boolean;
  reason: Error | null;
  again(): void;
}

/** The graph of an answer with neighbours; while some are asked for, the one before. */
export function useDrawn(answer: Answer, expanded: string | undefined): DrawnState {
  const language = useLanguage((state) => state.language);
  const [state, setState] = useState<{ answer: Answer; drawn: Drawn | null; reason: Error | null } | null>(null);
  const [isAsking, setAsking] = useState(true);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    setAsking(true);
    const set = (drawn: Drawn | null, reason: Error | null) => {
      if (gone) return;
      setState({ answer, drawn, reason });
      setAsking(false);
    };
    drawn(answer, readExpanded(expanded), language).then((found) => set(found, null), (reason) => set(null, reason));
    return () => void (gone = true);
  }, [answer, expanded, language, attempt]);
  const isOfAnswer = state?.answer === answer;
  return {
    drawn: isOfAnswer ? state.drawn : null,
    isAsking,
    reason: isOfAnswer ? state.reason : null,
    again: () => setAttempt(attempt + 1),
  };
}

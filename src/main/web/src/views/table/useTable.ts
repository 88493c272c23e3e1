import { useEffect, useState } from "react";
import type { Answer } from "../../answers.ts";
import { questionOf } from "../../questions/questions.ts";
import { type Table, tableOf } from "../../table/table.ts";

export type TableState =
  | { kind: "loading" }
  | { kind: "laid"; table: Table }
  | { kind: "failed"; reason: Error };

/** The list that makes the rows: the chosen one, else the kept question's own. */
export function rowsOf(answer: Answer, settings: Record<string, string>): string | undefined {
  return settings.rows ?? questionOf(answer.asked.query)?.rows ?? undefined;
}

/** The table of an answer. The one before stays until the next is there. */
export function useTable(answer: Answer, rows: string | undefined): TableState {
  const [state, setState] = useState<TableState>({ kind: "loading" });
  useEffect(() => {
    let left = false;
    const say = (next: TableState) => left || setState(next);
    tableOf(answer, rows).then(
      (table) => say({ kind: "laid", table }),
      (reason) => say({ kind: "failed", reason }),
    );
    return () => {
      left = true;
    };
  }, [answer, rows]);
  return state;
}

import { useEffect } from "react";
import type { Answer } from "../answers.ts";
import { Popover } from "../views/Popover.tsx";
import { useWords } from "../words/words.ts";
import { CopyItems } from "./CopyItems.tsx";
import { FileItems } from "./FileItems.tsx";
import { TAKE_AWAY_WORDS } from "./take-away.words.ts";
import { takeCsv } from "./take.ts";
import { forgetOutcome, take, useTaking } from "./taking.ts";

interface TakeAwayProps {
  /** Undefined while there is none. */
  answer?: Answer;
  tab: string;
}

/** Takes the answer away: as a file, or as something to ask it again with. */
export function TakeAway({ answer, tab }: TakeAwayProps) {
  const say = useWords(TAKE_AWAY_WORDS);
  const { outcome, busy } = useTaking();
  useEffect(forgetOutcome, [answer]);
  if (!answer?.body.data) return null;
  return (
    <>
      <div className="kg-take-away" aria-busy={busy}>
        <button type="button" className="kg-csv" disabled={busy} onClick={() => take(() => takeCsv(answer, tab))}>
          CSV
        </button>
        <Popover className="kg-take-away-menu" label={say("takeAway")}>
          <FileItems answer={answer} tab={tab} />
          <CopyItems answer={answer} tab={tab} />
        </Popover>
      </div>
      <p className="kg-outcome" role={outcome?.failed ? "alert" : "status"}>{outcome?.text}</p>
    </>
  );
}

import { useEffect } from "react";
import type { Answer, AnswerState } from "../answers.ts";
import { ask } from "../asking.ts";
import { learn, useNewest } from "../listening/newest.ts";
import { show } from "../showing.ts";
import { useAskAgain } from "../Tabs.tsx";
import { useWords } from "../words/words.ts";
import { ABOUT_WORDS } from "./about.words.ts";

interface Props {
  tab: string;
  /** The release that the tab is pinned to. */
  pinned: string;
  state: AnswerState;
}

/** Says of a pinned tab whether there is a newer release, and plainly when this server cannot give the one it is pinned to. */
export function PinnedNotice({ tab, pinned, state }: Props) {
  const say = useWords(ABOUT_WORDS);
  const askAgain = useAskAgain();
  const current = useNewest(({ told }) => told?.id ?? null);
  useEffect(() => {
    // without a socket nobody tells
    ask({ query: "{ release { id } }", variables: {} })
      .then((body) => body.extensions?.release && learn(body.extensions.release), () => {});
  }, [pinned, state.kind]);
  const answer = answerIn(state);
  const unpin = () => {
    show(tab, { release: undefined });
    if (answer) askAgain({ ...answer.asked, release: undefined });
  };
  const names = { pinned, current: current ?? "" };
  const missing = isMissing(answer);
  if (!missing && !answer?.told && current === pinned) return null;
  return (
    <p className="kg-notice" role={missing ? "alert" : "status"}>
      {missing ? say(current ? "missing" : "missingAny", names) : say("pinned", names)}{" "}
      {!missing && current && current !== pinned && say("newer", names)}{" "}
      <button type="button" onClick={unpin}>{say("current")}</button>
    </p>
  );
}

/** Says that there is a newer release than the one that an answer is of. What is shown stays until somebody asks again. */
export function NewerNotice({ state }: { state: AnswerState }) {
  const say = useWords(ABOUT_WORDS);
  const askAgain = useAskAgain();
  const newest = useNewest(({ told }) => told);
  const answer = answerIn(state);
  const isNewer = newest && answer?.release && newest.number > answer.release.number;
  return (
    <div role="status">
      {isNewer && (
        <p className="kg-notice">
          {say("published", { number: newest.number, shown: answer.release!.number })}{" "}
          {newest.message && <q>{newest.message}</q>}{" "}
          <button type="button" onClick={() => askAgain(answer.asked)}>{say("again")}</button>
        </p>
      )}
    </div>
  );
}

function answerIn(state: AnswerState): Answer | undefined {
  return state.kind === "answered" ? state.answer : undefined;
}

function isMissing(answer?: Answer): boolean {
  return !!answer?.body.errors?.some((error) => error.extensions?.code === "RELEASE_NOT_AVAILABLE");
}

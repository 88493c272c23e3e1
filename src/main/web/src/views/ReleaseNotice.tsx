import { useEffect, useState } from "react";
import { type AnswerState, askFor } from "../answers.ts";
import { ask } from "../asking.ts";
import { show } from "../showing.ts";
import { useWords } from "../words/words.ts";
import { ABOUT_WORDS } from "./about.words.ts";

interface Props {
  tab: string;
  /** The release that the tab is pinned to. */
  pinned: string;
  state: AnswerState;
}

/** Says of a pinned tab whether there is a newer release, and plainly when this server cannot give the one it is pinned to. */
export function ReleaseNotice({ tab, pinned, state }: Props) {
  const say = useWords(ABOUT_WORDS);
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    ask({ query: "{ release { id } }", variables: {} })
      .then((body) => left || setCurrent((body.data?.release as { id: string } | null)?.id ?? null), () => {});
    return () => void (left = true);
  }, [pinned, state]);
  const unpin = () => {
    show(tab, { release: undefined });
    if (state.kind === "answered") askFor(tab, { ...state.answer.asked, release: undefined }).catch(() => {});
  };
  const names = { pinned, current: current ?? "" };
  const missing = isMissing(state);
  if (!missing && current === pinned) return null;
  return (
    <p className="kg-notice" role={missing ? "alert" : "status"}>
      {missing ? say(current ? "missing" : "missingAny", names) : say("pinned", names)}{" "}
      {!missing && current && say("newer", names)} <button type="button" onClick={unpin}>{say("current")}</button>
    </p>
  );
}

function isMissing(state: AnswerState): boolean {
  const errors = state.kind === "answered" ? state.answer.body.errors ?? [] : [];
  return errors.some((error) => error.extensions?.code === "RELEASE_NOT_AVAILABLE");
}

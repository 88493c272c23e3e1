import { create } from "zustand";
import { persist } from "zustand/middleware";
import { useWords } from "../words/words.ts";
import { ABOUT_WORDS } from "./about.words.ts";

/** Whether the three sentences are shown: until they are put away, and again when asked for. */
export const useWelcome = create<{ shown: boolean }>()(
  persist(() => ({ shown: true as boolean }), { name: "kommunegraf:welcome", version: 1 }),
);

/** Three sentences on what this is and where the numbers come from. */
export function Welcome() {
  const say = useWords(ABOUT_WORDS);
  const { shown } = useWelcome();
  if (!shown) return null;
  return (
    <aside className="kg-welcome" aria-label={say("about")}>
      <p>{say("what")} {say("whence")} {say("how")}</p>
      <button type="button" onClick={() => useWelcome.setState({ shown: false })}>{say("understood")}</button>
    </aside>
  );
}

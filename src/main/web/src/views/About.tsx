import type { Release } from "../asking.ts";
import { useWords } from "../words/words.ts";
import { ABOUT_WORDS } from "./about.words.ts";
import { useWelcome } from "./Welcome.tsx";

/** The line below the views: which release answered, and what else there is to know. */
export function About({ release }: { release?: Release }) {
  const say = useWords(ABOUT_WORDS);
  return (
    <footer className="kg-about">
      {release && (
        <span title={say("releaseTitle", { sha256: release.sha256 })}>
          {say("release", { number: release.number })} · {release.sha256.slice(0, 12)}
        </span>
      )}
      <button type="button" onClick={() => useWelcome.setState({ shown: true })}>{say("about")}</button>
      <a href="/workbench/licences.txt" target="_blank" rel="noreferrer">{say("licences")}</a>
    </footer>
  );
}

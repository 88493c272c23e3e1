import { useState } from "react";
import type { Subject } from "../../sources/sources.ts";
import { useWords } from "../../words/words.ts";
import { SOURCES_WORDS } from "./sources.words.ts";

const SUBJECTS_AT_ONCE = 12;

/** Names of entities, with their ids where they have none. */
export function Subjects({ subjects }: { subjects: Subject[] }) {
  const say = useWords(SOURCES_WORDS);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? subjects : subjects.slice(0, SUBJECTS_AT_ONCE);
  const more = subjects.length - shown.length;
  return (
    <>
      {shown.map(({ id, name }, i) => (
        <span key={id} title={id}>
          {i > 0 && ", "}
          {name === id ? <code>{id}</code> : name}
        </span>
      ))}
      {more > 0 && (
        <button type="button" className="kg-more" onClick={() => setWhole(true)}>{say("more", { count: more })}</button>
      )}
    </>
  );
}

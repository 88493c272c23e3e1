import type { FoundCaveat, FoundGap } from "../../sources/sources.ts";
import { useWords } from "../../words/words.ts";
import { SOURCES_WORDS } from "./sources.words.ts";
import { Subjects } from "./Subjects.tsx";

/** What one must know before using an answer. */
export function Caveats({ caveats }: { caveats: FoundCaveat[] }) {
  const say = useWords(SOURCES_WORDS);
  if (!caveats.length) return null;
  return (
    <section className="kg-caveats">
      <h3>{say("caveats")}</h3>
      <ul>
        {caveats.map(({ kind, label, text, about, notes }) => (
          <li key={kind + text}>
            <strong>{label}.</strong> {text}
            {notes.map((note) => <p key={note} lang="en">{note}</p>)}
            <p>
              {say("concerns")}: <Subjects subjects={about} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the documents leave unsaid. */
export function Gaps({ gaps }: { gaps: FoundGap[] }) {
  const say = useWords(SOURCES_WORDS);
  if (!gaps.length) return null;
  return (
    <section className="kg-gaps">
      <h3>{say("gaps")}</h3>
      <ul>{gaps.map((gap) => <Gap key={gap.id} gap={gap} />)}</ul>
    </section>
  );
}

function Gap({ gap: { label, note, property, about, sources } }: { gap: FoundGap }) {
  const say = useWords(SOURCES_WORDS);
  return (
    <li>
      <strong>{label}.</strong> <span lang="en">{note}</span>
      <p>
        {about.length > 0 && (
          <>
            {say("concerns")}: <Subjects subjects={about} />
          </>
        )} {property && (
          <>
            {say("field")}: <code className="kg-supports">{property}</code>
          </>
        )}
      </p>
      {sources.map(({ id, document, lines }) => (
        <p key={id}>{document.title ?? document.file}, {say(lines.from === lines.to ? "line" : "lines", lines)}</p>
      ))}
    </li>
  );
}

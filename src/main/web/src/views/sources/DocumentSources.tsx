import { useState } from "react";
import type { Source, SourceDocument } from "../../sources/sources.ts";
import { useLanguage, useWords } from "../../words/words.ts";
import { type Copies, CopyButtons } from "./CopyButtons.tsx";
import type { DocumentPlaces } from "./grouped.ts";
import { SOURCES_WORDS } from "./sources.words.ts";
import { Subjects } from "./Subjects.tsx";

const PLACES_AT_ONCE = 50;

/** A document with the places in it. */
export function DocumentSources({ places, copiesOf }: { places: DocumentPlaces; copiesOf(source: Source): Copies }) {
  const { document, sources } = places;
  const say = useWords(SOURCES_WORDS);
  const [most, setMost] = useState(PLACES_AT_ONCE);
  const more = Math.min(sources.length - most, 10 * PLACES_AT_ONCE);
  return (
    <section className="kg-document">
      <h3 lang={document.title ? document.language.toLowerCase() : undefined}>
        {document.title ?? say("untitled")}
      </h3>
      <DocumentFacts document={document} />
      {!sources.length && <p>{say("noPlaces")}</p>}
      <ol className="kg-places">
        {sources.slice(0, most).map((source) => <Place key={source.id} source={source} copies={copiesOf(source)} />)}
      </ol>
      {more > 0 && (
        <button type="button" className="kg-more" onClick={() => setMost(most + more)}>
          {say("more", { count: more })}
        </button>
      )}
    </section>
  );
}

function DocumentFacts({ document }: { document: SourceDocument }) {
  const say = useWords(SOURCES_WORDS);
  const language = useLanguage((state) => state.language);
  const languages = new Intl.DisplayNames(language, { type: "language" });
  return (
    <dl className="kg-document-facts">
      <Fact name={say("publisher")} value={document.publisher ?? say("notStated")} />
      <Fact name={say("published")} value={document.published ?? say("notStated")} />
      <Fact name={say("language")} value={languages.of(document.language.toLowerCase()) ?? document.language} />
      <Fact name={say("file")} value={document.file} />
      <Fact name={say("sha256")} value={<code>{document.sha256}</code>} />
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Place({ source, copies }: { source: Source; copies: Copies }) {
  const { lines, printed, subject, supports, basis, note, document } = source;
  const say = useWords(SOURCES_WORDS);
  const place = say(lines.from === lines.to ? "line" : "lines", lines);
  return (
    <li className="kg-place">
      <div className="kg-place-head">
        <strong>{place}</strong>
        <span className="kg-basis" data-basis={basis} title={say(`${basis}_means`)}>{say(basis)}</span>
        <CopyButtons copies={copies} of={`${place}, ${subject.name}`} />
      </div>
      {printed && (
        <p>
          {say("printed")}: <q className="kg-printed" lang={document.language.toLowerCase()}>{printed}</q>
        </p>
      )}
      <p>
        {say("speaksFor")}: <Subjects subjects={[subject]} />{" "}
        {supports.map((field) => <code key={field} className="kg-supports">{field}</code>)}
      </p>
      {note && (
        <p>
          {say("howRead")}: <span lang="en">{note}</span>
        </p>
      )}
    </li>
  );
}

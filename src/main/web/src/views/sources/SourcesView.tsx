import { useId } from "react";
import type { Answer } from "../../answers.ts";
import { useShowing } from "../../showing.ts";
import type { Behind, Source } from "../../sources/sources.ts";
import { useBehind } from "../../sources/useBehind.ts";
import { type Provenance, provenance } from "../../take-away/provenance.ts";
import { useWords } from "../../words/words.ts";
import type { ViewProps } from "../view.ts";
import { AddCitations } from "./AddCitations.tsx";
import { answerAsBibtex, answerAsText, placeAsBibtex, placeAsText } from "./citing.ts";
import { CopyButtons } from "./CopyButtons.tsx";
import { DocumentSources } from "./DocumentSources.tsx";
import { fitting, placesByDocument } from "./grouped.ts";
import { Caveats, Gaps } from "./Reservations.tsx";
import { CITING_WORDS } from "./citing.words.ts";
import { SOURCES_WORDS } from "./sources.words.ts";

/** Every document and line behind the answer, with what the documents leave unsaid. */
export default function SourcesView({ answer, tab, settings, choose }: ViewProps) {
  const state = useBehind(answer);
  const say = useWords(SOURCES_WORDS);
  if (state.kind === "asking") return <p className="kg-state" role="status">{say("asking")}</p>;
  if (state.kind === "failed") {
    return (
      <div className="kg-state" role="alert">
        <p>{say("failed", { reason: state.reason.message })}</p>
        <button type="button" onClick={state.again}>{say("again")}</button>
      </div>
    );
  }
  return <Known behind={state.behind} answer={answer} tab={tab} settings={settings} choose={choose} />;
}

/** The setting that holds what is looked for. */
const FIND = "sources.find";

function Known({ behind, answer, tab, settings, choose }: ViewProps & { behind: Behind }) {
  const cite = useWords(CITING_WORDS);
  const from = useProvenance(answer, tab);
  const shown = fitting(behind, settings[FIND] ?? "");
  const copiesOf = (source: Source) => ({
    plain: async () => placeAsText(source, await from(), cite, behind.caveats),
    bibtex: async () => placeAsBibtex(source, await from(), cite, behind.caveats),
  });
  return (
    <div className="kg-sources">
      <AddCitations />
      <Head behind={behind} from={from} />
      <Left left={behind.left} />
      <Find all={behind} shown={shown} find={settings[FIND] ?? ""} set={(find) => choose({ [FIND]: find })} />
      {placesByDocument(shown).map((places) => (
        <DocumentSources key={places.document.id} places={places} copiesOf={copiesOf} />
      ))}
      <Caveats caveats={shown.caveats} />
      <Gaps gaps={shown.gaps} />
      <Bases sources={shown.sources} />
    </div>
  );
}

type From = () => Promise<Provenance>;

function useProvenance(answer: Answer, tab: string): From {
  const showing = useShowing(tab);
  return () => provenance(answer, showing);
}

function Head({ behind, from }: { behind: Behind; from: From }) {
  const say = useWords(SOURCES_WORDS);
  const cite = useWords(CITING_WORDS);
  const { documents, sources, gaps } = behind;
  if (!documents.length && !gaps.length) return <p>{say("nothing")}</p>;
  return (
    <div className="kg-sources-head">
      <p>{say("summary", { documents: documents.length, places: sources.length })}</p>
      <div role="group" aria-label={cite("citeAnswer")}>
        <span>{cite("citeAnswer")}:</span>
        <CopyButtons
          of={cite("citeAnswer")}
          copies={{
            plain: async () => answerAsText(behind, await from(), cite),
            bibtex: async () => answerAsBibtex(behind, await from(), cite),
            link: async () => (await from()).link,
          }}
        />
      </div>
    </div>
  );
}

/** What is not here is said. */
function Left({ left }: Pick<Behind, "left">) {
  const say = useWords(SOURCES_WORDS);
  return (
    <>
      {left.entities > 0 && <p className="kg-notice" role="note">{say("leftEntities", { count: left.entities })}</p>}
      {left.spends !== 0 && <p className="kg-notice" role="note">{say("leftSpends")}</p>}
    </>
  );
}

const LONG = 10;

function Find({ all, shown, find, set }: { all: Behind; shown: Behind; find: string; set(find: string): void }) {
  const say = useWords(SOURCES_WORDS);
  const id = useId();
  if (all.sources.length <= LONG && !find) return null;
  return (
    <div className="kg-find">
      <label htmlFor={id}>{say("find")}</label>
      <input id={id} type="search" value={find} onChange={(event) => set(event.target.value)} />
      <span role="status">{say("fitting", { count: shown.sources.length, all: all.sources.length })}</span>
    </div>
  );
}

/** Explains the bases that occur. */
function Bases({ sources }: { sources: Source[] }) {
  const say = useWords(SOURCES_WORDS);
  const bases = (["STATED", "BY_POSITION", "INFERRED"] as const)
    .filter((basis) => sources.some((source) => source.basis === basis));
  if (!bases.length) return null;
  return (
    <section className="kg-bases">
      <h3>{say("basis")}</h3>
      <dl>
        {bases.map((basis) => (
          <div key={basis}>
            <dt className="kg-basis" data-basis={basis}>{say(basis)}</dt>
            <dd>{say(`${basis}_means`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { useEffect, useRef, useState } from "react";
import type { Answer } from "../../answers.ts";
import { FIRST_SHOWING } from "../../showing.ts";
import type { Subject } from "../../sources/sources.ts";
import { useOpenInNewTab } from "../../Tabs.tsx";
import { useLanguage, useWords } from "../../words/words.ts";
import { type Facts, factsOf, openQuery } from "./facts.ts";
import { GRAPH_WORDS } from "./graph.words.ts";
import { Mark } from "./Legend.tsx";
import { rowId } from "./Listing.tsx";
import type { More } from "./neighbours.ts";
import { signOf } from "./signs.ts";
import { typeName } from "./types.words.ts";

interface DetailsProps {
  answer: Answer;
  entity: Subject;
  more: More[];
  isExpanded: boolean;
  expand(): void;
  collapse(): void;
  close(): void;
}

/** What is known of one entity, and what can be done with it. */
export function Details({ answer, entity, more, isExpanded, expand, collapse, close }: DetailsProps) {
  const say = useWords(GRAPH_WORDS);
  const language = useLanguage((state) => state.language);
  const openInNewTab = useOpenInNewTab();
  const facts = useFacts(answer, entity);
  const pane = useFocus(entity.id);
  const leave = () => {
    close();
    document.getElementById(rowId(entity.id))?.focus();
  };
  const open = async () => {
    const query = await openQuery(entity);
    openInNewTab({ query, variables: "", showing: { ...FIRST_SHOWING, release: undefined } });
  };
  return (
    <aside
      className="kg-graph-details"
      aria-label={say("details")}
      ref={pane}
      tabIndex={-1}
      onKeyDown={(event) => event.key === "Escape" && leave()}
    >
      <h3>{entity.name}</h3>
      <p>
        <Mark sign={signOf(entity.type)} /> {typeName(entity.type, language)}
      </p>
      <p>
        <code>{entity.id}</code>
      </p>
      {facts && <FactList facts={facts} />}
      <div className="kg-graph-actions">
        {!isExpanded && <button type="button" onClick={expand}>{say("neighbours")}</button>}
        {isExpanded && more.length > 0 && <button type="button" onClick={expand}>{say("more")}</button>}
        {isExpanded && <button type="button" onClick={collapse}>{say("less")}</button>}
        <button type="button" onClick={open}>{say("openTab")}</button>
        <button type="button" onClick={leave}>{say("close")}</button>
      </div>
      {more.length > 0 && <ul>{more.map((list) => <li key={list.field}>{say("held", { ...list })}</li>)}</ul>}
    </aside>
  );
}

function FactList({ facts }: { facts: Facts }) {
  const say = useWords(GRAPH_WORDS);
  return (
    <dl>
      {facts.facts.map(({ field, text }) => (
        <div key={field}>
          <dt>
            <code>{field}</code>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
      {facts.citations !== null && (
        <div>
          <dt>{say("citations")}</dt>
          <dd>{facts.citations}</dd>
        </div>
      )}
    </dl>
  );
}

function useFacts(answer: Answer, entity: Subject): Facts | null {
  const language = useLanguage((state) => state.language);
  const [facts, setFacts] = useState<Facts | null>(null);
  useEffect(() => {
    let gone = false;
    factsOf(entity, answer.release?.id, language).then((found) => gone || setFacts(found), () => {});
    return () => void (gone = true);
  }, [answer, entity.id, language]);
  return facts;
}

/** The keyboard follows to the details when they were asked for by keyboard, from the list. */
function useFocus(id: string) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement?.id === rowId(id)) pane.current?.focus();
  }, [id]);
  return pane;
}

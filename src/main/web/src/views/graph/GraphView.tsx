import { useRef } from "react";
import { useLanguage, useWords } from "../../words/words.ts";
import type { ViewProps } from "../view.ts";
import type { Drawn } from "./asked.ts";
import { Details } from "./Details.tsx";
import { collapse, expand, readExpanded, writeExpanded } from "./expanding.ts";
import { GRAPH_WORDS } from "./graph.words.ts";
import { Legend } from "./Legend.tsx";
import { Listing } from "./Listing.tsx";
import { Sheet } from "./Sheet.tsx";
import { useDrawn } from "./useDrawn.ts";
import { useTakenAway } from "./useTakenAway.ts";

const SELECTED = "graph.selected";
const EXPANDED = "graph.expand";

/** The entities of the answer and how they hang together. */
export default function GraphView(props: ViewProps) {
  const { drawn, isAsking, reason, again } = useDrawn(props.answer, props.settings[EXPANDED]);
  const say = useWords(GRAPH_WORDS);
  if (reason) {
    return (
      <div className="kg-state" role="alert">
        <p>{say("failed", { reason: reason.message })}</p>
        <button type="button" onClick={again}>{say("again")}</button>
      </div>
    );
  }
  if (!drawn) return <p className="kg-state" role="status">{say("asking")}</p>;
  if (!drawn.graph.nodes.length) return <p className="kg-state">{say("nothing")}</p>;
  return <Shown {...props} drawn={drawn} isAsking={isAsking} />;
}

function Shown({ answer, tab, settings, choose, drawn, isAsking }: ViewProps & { drawn: Drawn; isAsking: boolean }) {
  const say = useWords(GRAPH_WORDS);
  const language = useLanguage((state) => state.language);
  const { graph, more, all, fault } = drawn;
  const places = useRef(drawn.places);
  useTakenAway(answer, tab, graph, places);
  const expanded = readExpanded(settings[EXPANDED]);
  const selected = graph.nodes.find(({ id }) => id === settings[SELECTED]);
  const select = (id: string | undefined) => choose({ [SELECTED]: id ?? "" });
  const withNeighbours = (id: string) => choose({ [SELECTED]: id, [EXPANDED]: writeExpanded(expand(expanded, id)) });
  return (
    <div className="kg-graph">
      {all > graph.nodes.length && (
        <p className="kg-notice" role="note">
          {say("many", { all: all.toLocaleString(language), shown: graph.nodes.length })}
        </p>
      )}
      <Legend graph={graph} />
      <div className="kg-graph-body">
        <Sheet drawn={drawn} selected={selected?.id} select={select} expand={withNeighbours} places={places} />
        {selected && (
          <Details
            key={selected.id}
            answer={answer}
            entity={selected}
            more={more.get(selected.id) ?? []}
            isExpanded={expanded.some(({ id }) => id === selected.id)}
            expand={() => withNeighbours(selected.id)}
            collapse={() => choose({ [EXPANDED]: writeExpanded(collapse(expanded, selected.id)) })}
            close={() => select(undefined)}
          />
        )}
      </div>
      <p className="kg-graph-hint" role="status">
        {isAsking ? say("loading") : fault ? say("noNeighbours", { reason: fault.message }) : say("hint")}
      </p>
      <Listing graph={graph} selected={selected?.id} select={select} expand={withNeighbours} />
    </div>
  );
}

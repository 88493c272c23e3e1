import cytoscape from "cytoscape";
import { type RefObject, useEffect, useRef } from "react";
import { useWords } from "../../words/words.ts";
import { useDark } from "../dark.ts";
import type { Drawn } from "./asked.ts";
import { GRAPH_WORDS } from "./graph.words.ts";
import type { Places } from "./layout.ts";
import { MOST_LABELLED_EDGES } from "./picture.ts";
import { elementsOf, styleFor } from "./style.ts";

interface SheetProps {
  drawn: Drawn;
  selected?: string;
  select(id: string | undefined): void;
  expand(id: string): void;
  /** Where the nodes stand now; they can be dragged. */
  places: RefObject<Places>;
}

/** The picture, to be moved and clicked. */
export function Sheet({ drawn, selected, select, expand, places }: SheetProps) {
  const say = useWords(GRAPH_WORDS);
  const dark = useDark();
  const paper = useRef<HTMLDivElement>(null);
  const core = useRef<cytoscape.Core | null>(null);
  const isMoved = useRef(false);
  const doing = useRef({ select, expand });
  doing.current = { select, expand };

  useEffect(() => {
    const cy = cytoscape({ container: paper.current, minZoom: 0.05, maxZoom: 4 });
    core.current = cy;
    cy.on("onetap", "node", ({ target }) => doing.current.select(target.id()));
    cy.on("dbltap", "node", ({ target }) => doing.current.expand(target.id()));
    cy.on("onetap", ({ target }) => target === cy && doing.current.select(undefined));
    cy.on("dragfree", "node", () => places.current = placesIn(cy));
    cy.on("scrollzoom pinchzoom dragpan", () => void (isMoved.current = true));
    const observer = new ResizeObserver(() => {
      cy.resize();
      if (!isMoved.current) fit(cy);
    });
    observer.observe(paper.current!);
    return () => {
      observer.disconnect();
      cy.destroy();
    };
  }, []);

  useEffect(() => {
    const cy = core.current!;
    cy.elements().remove();
    cy.add(elementsOf(drawn));
    places.current = drawn.places;
    if (!isMoved.current) fit(cy);
  }, [drawn]);

  useEffect(() => void core.current!.style(styleFor(dark, drawn.graph.edges.length)), [dark, drawn]);

  useEffect(() => {
    const cy = core.current!;
    cy.elements().removeClass("chosen beside named");
    if (!selected) return;
    const beside = cy.getElementById(selected).addClass("chosen").connectedEdges().addClass("beside");
    if (beside.length <= MOST_LABELLED_EDGES) beside.addClass("named");
  }, [selected, drawn]);

  const zoom = (times: number) => {
    const cy = core.current!;
    isMoved.current = true;
    cy.zoom({ level: cy.zoom() * times, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  };
  const fitAgain = () => {
    isMoved.current = false;
    fit(core.current!);
  };
  const { nodes, edges } = drawn.graph;
  return (
    <div className="kg-graph-frame">
      <div
        ref={paper}
        className="kg-graph-sheet"
        role="img"
        aria-label={say("picture", { nodes: nodes.length, edges: edges.length })}
      />
      <div className="kg-graph-zoom">
        <button type="button" aria-label={say("zoomIn")} title={say("zoomIn")} onClick={() => zoom(1.3)}>+</button>
        <button type="button" aria-label={say("zoomOut")} title={say("zoomOut")} onClick={() => zoom(1 / 1.3)}>
          −
        </button>
        <button type="button" aria-label={say("fit")} title={say("fit")} onClick={fitAgain}>⤢</button>
      </div>
    </div>
  );
}

/** All of it, but not larger than life. */
function fit(cy: cytoscape.Core) {
  cy.fit(undefined, 24);
  if (cy.zoom() > 1.2) cy.zoom(1.2), cy.center();
}

function placesIn(cy: cytoscape.Core): Places {
  return new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}

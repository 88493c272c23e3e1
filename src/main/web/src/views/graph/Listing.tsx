import { useRef } from "react";
import type { Subject } from "../../sources/sources.ts";
import { useLanguage, useWords } from "../../words/words.ts";
import type { Graph } from "./graph.ts";
import { GRAPH_WORDS } from "./graph.words.ts";
import { Mark } from "./Legend.tsx";
import { signOf } from "./signs.ts";
import { typeName } from "./types.words.ts";

interface ListingProps {
  graph: Graph;
  selected?: string;
  select(id: string): void;
  expand(id: string): void;
}

/**
 * All that the picture shows, for those who do not see it or have no mouse: one stop for the tabulator key, arrows go from
 * entity to entity, Enter shows details, + brings neighbours.
 */
export function Listing({ graph, selected, select, expand }: ListingProps) {
  const say = useWords(GRAPH_WORDS);
  const table = useRef<HTMLTableElement>(null);
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const ways = relationsByNode(graph);
  const stop = selected ?? graph.nodes[0]?.id;
  const byKey = (event: React.KeyboardEvent, id: string) => {
    if (event.key === "+") return expand(id);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...table.current!.querySelectorAll<HTMLButtonElement>("tbody button")];
    buttons[buttons.indexOf(event.currentTarget as HTMLButtonElement) + step]?.focus();
  };
  return (
    <table ref={table} className="kg-graph-list">
      <caption>{say("list")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("type")}</th>
          <th scope="col">{say("name")}</th>
          <th scope="col">{say("relations")}</th>
        </tr>
      </thead>
      <tbody>
        {graph.nodes.map((node) => (
          <tr key={node.id} aria-current={node.id === selected || undefined}>
            <td>
              <TypeOf node={node} />
            </td>
            <td>
              <button
                type="button"
                id={rowId(node.id)}
                tabIndex={node.id === stop ? 0 : -1}
                onClick={() => select(node.id)}
                onKeyDown={(event) => byKey(event, node.id)}
              >
                {node.name}
              </button>
            </td>
            <td>{ways.get(node.id)?.map((way) => <Way key={way.label} way={way} names={names} />)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function rowId(id: string): string {
  return `kg-row-${id}`;
}

function TypeOf({ node }: { node: Subject }) {
  const language = useLanguage((state) => state.language);
  return (
    <span className="kg-graph-type">
      <Mark sign={signOf(node.type)} /> {typeName(node.type, language)}
    </span>
  );
}

const MOST_NAMES = 20;

function Way({ way, names }: { way: Relations; names: Map<string, string> }) {
  const shown = way.ids.slice(0, MOST_NAMES).map((id) => names.get(id)).join(", ");
  const left = way.ids.length - MOST_NAMES;
  return <div title={way.relationship ?? undefined}>{way.label}: {shown}{left > 0 && ` … +${left}`}</div>;
}

/** Where the relations of one name lead from a node; those that lead to it have an arrow back. */
interface Relations {
  label: string;
  relationship: string | null;
  ids: string[];
}

function relationsByNode({ edges }: Graph): Map<string, Relations[]> {
  const all = new Map<string, Relations[]>();
  const add = (node: string, label: string, relationship: string | null, other: string) => {
    const known = all.get(node) ?? [];
    all.set(node, known);
    const same = known.find((one) => one.label === label);
    if (same) same.ids.push(other);
    else known.push({ label, relationship, ids: [other] });
  };
  for (const { from, to, field, relationship } of edges) {
    add(from, `${field} →`, relationship, to);
    add(to, `${field} ←`, relationship, from);
  }
  return all;
}

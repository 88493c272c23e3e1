import { useLanguage, useWords } from "../../words/words.ts";
import type { Graph } from "./graph.ts";
import { GRAPH_WORDS } from "./graph.words.ts";
import { corners, type Sign, signOf } from "./signs.ts";
import { typeName } from "./types.words.ts";

/** How many entities of each type a graph has, in the order in which they come. */
export function countsByType({ nodes }: Graph): [type: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { type } of nodes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts];
}

/** What the signs in the picture mean. */
export function Legend({ graph }: { graph: Graph }) {
  const say = useWords(GRAPH_WORDS);
  const language = useLanguage((state) => state.language);
  return (
    <ul className="kg-graph-legend" aria-label={say("types")}>
      {countsByType(graph).map(([type, count]) => (
        <li key={type}>
          <Mark sign={signOf(type)} /> {typeName(type, language)} ({count})
        </li>
      ))}
    </ul>
  );
}

/** The sign of a type, as large as text. */
export function Mark({ sign: { colour, shape } }: { sign: Sign }) {
  const points = corners(shape, 8, 8, 7.5)?.map((corner) => corner.join(",")).join(" ");
  return (
    <svg className="kg-mark" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {points ? <polygon points={points} fill={colour} /> : <circle cx="8" cy="8" r="6.8" fill={colour} />}
    </svg>
  );
}

import { type RefObject, useMemo } from "react";
import type { Answer } from "../../answers.ts";
import { useShowing } from "../../showing.ts";
import { behind } from "../../sources/sources.ts";
import { footOf } from "../../take-away/foot.ts";
import { useOfferedPicture } from "../../take-away/picture.ts";
import { pngOf } from "../../take-away/pixels.ts";
import { provenance } from "../../take-away/provenance.ts";
import { useLanguage, useWords } from "../../words/words.ts";
import type { Graph } from "./graph.ts";
import { GRAPH_WORDS } from "./graph.words.ts";
import type { Places } from "./layout.ts";
import { countsByType } from "./Legend.tsx";
import { type DrawnPicture, pictureOf } from "./picture.ts";
import { typeName } from "./types.words.ts";

const MOST_DOCUMENTS = 4;

/** Offers the picture as it is seen, with its words around it; always light. */
export function useTakenAway(answer: Answer, tab: string, graph: Graph, places: RefObject<Places>) {
  const showing = useShowing(tab);
  const language = useLanguage((state) => state.language);
  const say = useWords(GRAPH_WORDS);
  useOfferedPicture(useMemo(() => {
    const take = async (): Promise<DrawnPicture> => {
      const from = await provenance(answer, showing);
      const documents = (await behind(answer, language)).documents.map(({ title, file }) => title ?? file);
      const names = documents.slice(0, MOST_DOCUMENTS).join("; ");
      const count = documents.length - MOST_DOCUMENTS;
      const counted = { nodes: graph.nodes.length, edges: graph.edges.length };
      return pictureOf(graph, places.current, {
        title: from.title ?? say("list"),
        legend: countsByType(graph).map(([type, count]) => ({ type, count, name: typeName(type, language) })),
        source: say("source", { documents: count > 0 ? say("andMore", { names, count }) : names || "Kommunegraf" }),
        foot: footOf(answer, from, language),
        description: `${say("picture", counted)}\n${from.release} ${from.sha256}\n${from.link}`,
      });
    };
    return {
      svg: async () => (await take()).svg,
      png: async () => {
        const picture = await take();
        return pngOf(picture.svg, picture);
      },
    };
  }, [answer, showing, graph, language]));
}

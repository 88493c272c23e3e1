import type { ElementDefinition, StylesheetJson } from "cytoscape";
import type { Drawn } from "./asked.ts";
import { FONT_SIZE, labelOf } from "./labels.ts";
import { MOST_LABELLED_EDGES } from "./picture.ts";
import { corners, RADIUS, signOf } from "./signs.ts";

/** A graph as Cytoscape takes it. */
export function elementsOf({ graph, places }: Drawn): ElementDefinition[] {
  const nodes = graph.nodes.map((node): ElementDefinition => {
    const { colour, shape } = signOf(node.type);
    const around = corners(shape, 0, 0, 1)?.flat().join(" ");
    return {
      group: "nodes",
      data: { id: node.id, label: labelOf(node).join("\n"), colour, ...(around && { around }) },
      position: { ...places.get(node.id)! },
    };
  });
  const edges = graph.edges.map(({ from, to, field }, i): ElementDefinition => ({
    group: "edges",
    data: { id: `edge ${i}`, source: from, target: to, label: field },
  }));
  return [...nodes, ...edges];
}

/** How it looks; with many edges only those at the chosen node have labels. */
export function styleFor(dark: boolean, edges: number): StylesheetJson {
  const ink = dark ? "#eceff4" : "#1b1f24";
  const soft = dark ? "#b3bdcb" : "#525b66";
  const line = dark ? "#7b8798" : "#8a94a0";
  const ground = dark ? "#212a3b" : "#ffffff";
  const edgeLabel = {
    label: "data(label)",
    "font-size": 9,
    color: soft,
    "text-background-color": ground,
    "text-background-opacity": 0.85,
    "text-background-padding": "1px",
  };
  return [
    {
      selector: "node",
      style: {
        width: 2 * RADIUS,
        height: 2 * RADIUS,
        "background-color": "data(colour)",
        label: "data(label)",
        color: ink,
        "font-size": FONT_SIZE,
        "text-wrap": "wrap",
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-outline-color": ground,
        "text-outline-width": 2,
      },
    },
    {
      selector: "node[around]",
      style: { shape: "polygon", "shape-polygon-points": "data(around)" as unknown as number[] },
    },
    { selector: "node.chosen", style: { "border-width": 4, "border-color": ink } },
    {
      selector: "edge",
      style: {
        width: 1,
        "line-color": line,
        "target-arrow-color": line,
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.7,
        "curve-style": "straight",
        ...(edges <= MOST_LABELLED_EDGES && edgeLabel),
      },
    },
    { selector: "edge.named", style: edgeLabel },
    { selector: "edge.beside", style: { width: 2, "line-color": soft, "target-arrow-color": soft } },
  ] as StylesheetJson;
}

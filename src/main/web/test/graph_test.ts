import { deepEqual, equal, match, ok } from "node:assert/strict";
import { isObjectType, parse, validate } from "graphql";
import { identified } from "../src/sources/identified.ts";
import { firstOf, graphOf, together } from "../src/views/graph/graph.ts";
import { labelOf, lines, sizeOf } from "../src/views/graph/labels.ts";
import { places } from "../src/views/graph/layout.ts";
import { factsQuery, moreIn, neighboursQuery } from "../src/views/graph/neighbours.ts";
import { pictureOf } from "../src/views/graph/picture.ts";
import { corners, SIGNED_TYPES, signOf } from "../src/views/graph/signs.ts";
import { NAMED_TYPES } from "../src/views/graph/types.words.ts";
import { saved, SCHEMA } from "./server_schema.ts";

const MAIN = graphOf(saved("identified-main-question"), "_", SCHEMA);
const BESIDE = saved("neighbours-of-a-campaign");

const ENTITIES = Object.values(SCHEMA.getTypeMap())
  .filter(isObjectType)
  .filter((type) => type.getInterfaces().some(({ name }) => name === "Node"));

Deno.test("entities are nodes, values are not, and a citation is the way to its document", () => {
  const { nodes, edges } = MAIN;
  deepEqual([...new Set(nodes.map(({ type }) => type))].sort(), [
    "Campaign",
    "CouncilDecision",
    "Document",
    "Platform",
    "PolicyGoal",
    "Spend",
  ]);
  equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
  const of = (id: string) =>
    edges.filter(({ from, to }) => from === id || to === id).map((edge) => Object.values(edge));
  deepEqual(of("spend:aarhus/det-betaler-sig-facebook"), [
    ["campaign:aarhus/det-betaler-sig", "spend:aarhus/det-betaler-sig-facebook", "cost.spends", null, false],
    ["spend:aarhus/det-betaler-sig-facebook", "platform:facebook", "platforms", "ON_PLATFORM", false],
    ["spend:aarhus/det-betaler-sig-facebook", "document:aarhus-2019", "citations.document", null, false],
  ]);
});

Deno.test("a stored relation is one, from whichever end it is asked", () => {
  const who = (type: string, id: string) => ({ _type: type, _id: id });
  const data = {
    campaign: {
      ...who("Campaign", "c"),
      spends: { nodes: [{ ...who("Spend", "s"), campaigns: { nodes: [who("Campaign", "c")] } }] },
    },
  };
  const { edges } = graphOf(data, "_", SCHEMA);
  equal(edges.length, 1);
  deepEqual([edges[0]!.from, edges[0]!.to], ["c", "s"]);
});

Deno.test("what is in a group hangs on what the group stands for", () => {
  const who = (type: string, id: string) => ({ _type: type, _id: id });
  const group = (id: string) => ({ keys: [{ node: who("Platform", id) }], spends: { nodes: [who("Spend", "s")] } });
  const other = { keys: [{ node: null }], spends: { nodes: [who("Spend", "t")] } };
  const { nodes, edges } = graphOf({ spendSummary: { groups: [group("a"), group("b"), other] } }, "_", SCHEMA);
  deepEqual(nodes.map(({ id }) => id), ["a", "s", "b", "t"]);
  deepEqual(edges.map(({ from, field, to }) => [from, field, to]), [["a", "spends", "s"], ["b", "spends", "s"]]);
});

Deno.test("two graphs together have each thing once, and the first nodes only what is between them", () => {
  const beside = graphOf(BESIDE, "_", SCHEMA);
  const both = together(MAIN, beside);
  deepEqual(both.nodes.slice(0, MAIN.nodes.length), MAIN.nodes);
  equal(new Set(both.nodes.map(({ id }) => id)).size, both.nodes.length);
  ok(both.nodes.length > MAIN.nodes.length);
  const first = firstOf(both, 5);
  equal(first.nodes.length, 5);
  ok(first.edges.every(({ from, to }) => [from, to].every((id) => first.nodes.some((node) => node.id === id))));
});

Deno.test("neighbours and facts can be asked of every type", () => {
  ok(ENTITIES.length > 20);
  for (const type of ENTITIES) {
    const queries = [neighboursQuery('a"b', type, SCHEMA, 10), factsQuery('a"b', type, "DA")];
    for (const query of [...queries, identified(queries[0]!, SCHEMA, "DA", false).query]) {
      deepEqual(validate(SCHEMA, parse(query)).map(({ message }) => message), [], `${type.name}: ${query}`);
    }
  }
});

Deno.test("neighbours lie over lists, single fields, and values that are stored as relations", () => {
  const query = neighboursQuery("x", SCHEMA.getType("Spend") as typeof ENTITIES[number], SCHEMA, 10);
  match(query, /campaigns\(first: 10\) \{ totalCount nodes \{ __typename \} \}/);
  match(query, /payer \{ __typename \}/);
  match(query, /roles \{ actor \{ __typename \} subject|roles \{ actor \{ __typename \} \}/);
  ok(!/citations|caveats|gaps/.test(query));
});

Deno.test("a list that holds more says how much", () => {
  const list = (nodes: number, totalCount: number) => ({
    totalCount,
    nodes: Array.from({ length: nodes }, () => ({})),
  });
  deepEqual(moreIn({ node: { spends: list(2, 5), pages: list(1, 1), payer: { id: "x" }, partOf: null } }), [
    { field: "spends", shown: 2, total: 5 },
  ]);
  deepEqual(moreIn({ node: null }), []);
});

Deno.test("the same graph stands the same way, no label on another", () => {
  const size = (id: string) => sizeOf(MAIN.nodes.find((node) => node.id === id) ?? { id, type: "", name: id });
  const first = places(MAIN, size);
  deepEqual(first, places(MAIN, size));
  equal(first.size, MAIN.nodes.length);
  const many = {
    nodes: Array.from({ length: 60 }, (_, i) => ({ id: `n${i}`, type: "Spend", name: `Name of the node number ${i}` })),
    edges: Array.from(
      { length: 80 },
      (_, i) => ({ from: `n${i % 50}`, to: `n${i * 7 % 55}`, field: "f", relationship: null, isBack: false }),
    ),
  };
  const sizes = new Map(many.nodes.map((node) => [node.id, sizeOf(node)]));
  for (const [graph, at] of [[MAIN, first], [many, places(many, (id) => sizes.get(id)!)]] as const) {
    equal(overlaps(graph.nodes.map((node) => ({ ...at.get(node.id)!, ...sizeOf(node) }))), 0);
  }
});

Deno.test("more nodes overlap as little, and what was there stays about where it was", () => {
  const both = together(MAIN, graphOf(BESIDE, "_", SCHEMA));
  const sizes = new Map(both.nodes.map((node) => [node.id, sizeOf(node)]));
  const first = places(MAIN, (id) => sizes.get(id)!);
  const second = places(both, (id) => sizes.get(id)!, first);
  deepEqual(second, places(both, (id) => sizes.get(id)!, first));
  equal(overlaps(both.nodes.map((node) => ({ ...second.get(node.id)!, ...sizeOf(node) }))), 0);
  const [a, b] = ["campaign:aarhus/det-betaler-sig", "spend:aarhus/det-betaler-sig-facebook"] as const;
  const way = (at: typeof first) => Math.sign(at.get(b)!.x - at.get(a)!.x);
  equal(way(second), way(first));
});

function overlaps(rooms: { x: number; y: number; width: number; height: number }[]): number {
  return rooms.flatMap((a, i) =>
    rooms.slice(i + 1).filter((b) =>
      Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2
    )
  ).length;
}

Deno.test("every type has a sign that is seen on light and dark, and a word", () => {
  deepEqual(SIGNED_TYPES.toSorted(), NAMED_TYPES.toSorted());
  deepEqual(NAMED_TYPES.toSorted(), ENTITIES.map(({ name }) => name).filter((name) => name !== "Citation").sort());
  for (const type of SIGNED_TYPES) {
    const { colour, shape } = signOf(type);
    for (const ground of ["#ffffff", "#f0f1f4", "#212a3b"]) ok(contrast(colour, ground) >= 3, `${type} on ${ground}`);
    ok(shape === "ellipse" || corners(shape, 0, 0)!.length > 2);
  }
});

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

Deno.test("labels break where they may and end in dots", () => {
  deepEqual(lines("Borgerservice og Biblioteker", 20, 3), ["Borgerservice og", "Biblioteker"]);
  deepEqual(lines("abcdefghij".repeat(4), 10, 2), ["abcdefghij", "abcdefghi…"]);
  deepEqual(labelOf({ id: "spend:aarhus/x", type: "Spend", name: "spend:aarhus/x" }), ["aarhus/x"]);
});

Deno.test("the picture carries its words, and no text in it is markup", () => {
  const graph = {
    nodes: [{ id: "a", type: "Spend", name: "<script>&\"'\u0001" }, { id: "b", type: "Page", name: "B" }],
    edges: [{ from: "a", to: "b", field: "pages<b>", relationship: null, isBack: false }],
  };
  const at = places(graph, () => ({ width: 50, height: 50 }));
  const { svg } = pictureOf(graph, at, {
    title: "What? </title>",
    legend: [{ type: "Spend", name: "Spend", count: 1 }],
    source: "Source: A & B",
    foot: ["release:1 · 22 November 2026", "http://x/"],
    description: "http://x/?a&b",
  });
  ok(!svg.includes("<script") && !svg.includes("<b>") && !svg.includes("\u0001"));
  for (const text of ["Spend (1)", "Source: A &#38; B", "release:1", "&#60;script&#62;", "pages&#60;b&#62;"]) {
    ok(svg.includes(text), text);
  }
});

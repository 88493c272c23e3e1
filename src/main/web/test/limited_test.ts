import { equal } from "node:assert/strict";
import { isLimited } from "../src/table/limited.ts";

const LISTS: [string, string, boolean][] = [
  ["{ campaigns(first: 2) { nodes { name } } }", "campaigns", true],
  ["{ campaigns { nodes { spends(last: 1) { nodes { id } } } } }", "campaigns", false],
  ["{ campaigns { nodes { spends(last: 1) { nodes { id } } } } }", "campaigns.spends", true],
  ["{ a: campaigns { edges { node { b: spends(first: 1) { nodes { id } } } } } }", "a.b", true],
  ["{ ...f } fragment f on Query { ... on Query { campaigns(first: 1) { nodes { id } } } }", "campaigns", true],
  ['{ campaigns(where: {id: {eq: "a"}}) { nodes { name } } }', "campaigns", false],
];

for (const [query, list, limited] of LISTS) {
  Deno.test(`${list} is ${limited ? "" : "not "}limited in ${query}`, () => {
    equal(isLimited({ query, variables: {} }, list), limited);
  });
}

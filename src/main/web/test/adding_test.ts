import { deepEqual, equal, ok } from "node:assert/strict";
import { parse, validate } from "graphql";
import { asksForCitations, withCitations } from "../src/sources/adding.ts";
import { KEPT_QUESTIONS, SCHEMA } from "./server_schema.ts";

const ASKED = "citations { document { title } lines { from to } printed basis }";

/** What is asked, and where citations are added. */
const TABLE: [what: string, query: string, added: string][] = [
  ["names only", "{ campaigns { nodes { name } } }", `{ campaigns { nodes { name ${ASKED} } } }`],
  [
    "names of names",
    "{ councilDecisions { nodes { name campaigns { nodes { name } } } } }",
    `{ councilDecisions { nodes { name campaigns { nodes { name ${ASKED} } } } } }`,
  ],
  [
    "facts are nearer than names",
    "{ campaigns { nodes { name spends { nodes { amount { value } platforms { name } } } } } }",
    `{ campaigns { nodes { name spends { nodes { amount { value } platforms { name } ${ASKED} } } } } }`,
  ],
  [
    "a total has those of its spends",
    "{ campaigns { nodes { name cost { currency } } } }",
    `{ campaigns { nodes { name cost { currency spends { nodes { ${ASKED} } } } } } }`,
  ],
  [
    "of any type",
    '{ node(id: "x") { id ... on Named { name } } }',
    `{ node(id: "x") { id ... on Named { name } ... on Cited { ${ASKED} } } }`,
  ],
  [
    "comments and line breaks stay",
    "# of all\n{\n  spends {\n    nodes {\n      id # its key\n      period { label }\n    }\n  }\n}\n",
    "# of all\n{\n  spends {\n    nodes {\n      id # its key\n      period { label }\n      citations {\n" +
    "        document { title }\n        lines { from to }\n        printed\n        basis\n      }\n    }\n  }\n}\n",
  ],
  [
    "fragments",
    "{ spends { nodes { ...A } } } fragment A on Spend { amount { value } }",
    `{ spends { nodes { ...A } } } fragment A on Spend { amount { value } ${ASKED} }`,
  ],
  ["nothing to cite", "{ release { id } }", "{ release { id } }"],
];

for (const [what, query, added] of TABLE) {
  Deno.test(`citations are added: ${what}`, () => {
    equal(withCitations(query, SCHEMA), added);
    deepEqual(validate(SCHEMA, parse(added)), []);
  });
}

Deno.test("each kept question without citations can have them", () => {
  const without = KEPT_QUESTIONS.filter(([, query]) => !asksForCitations(query));
  ok(without.length > 10);
  for (const [name, query] of without) {
    const added = withCitations(query, SCHEMA);
    deepEqual(validate(SCHEMA, parse(added)).map(({ message }) => message), [], name);
    ok(asksForCitations(added) || name === "documents.graphql", name);
  }
});

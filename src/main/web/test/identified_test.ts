import { deepEqual, equal, match } from "node:assert/strict";
import { parse, print, validate, visit } from "graphql";
import { identified } from "../src/sources/identified.ts";
import { evidenceQuery } from "../src/sources/evidence.ts";
import { KEPT_QUESTIONS, SCHEMA } from "./server_schema.ts";

const OTHERS: [name: string, query: string][] = [
  ["fragments", '{ node(id: "spend:x") { ...A } } fragment A on Spend { roles { actor { ... on Named { name } } } }'],
  ["own keys", "{ spends { nodes { _id: partOf { _type: id } _kname: platformScope __typename } } }"],
  ["conversions", "{ spendSummary { totals { amount { converted(to: EUR) { year } } } conversion { to } } }"],
  ["groups", "{ spendSummary(groupBy: [PLATFORM]) { groups { nodes { share { value } keys { node { id } } } } } }"],
  ["derived", "{ derive(op: SUM, of: []) { value } }"],
];

/** Those whose answers have entities only in what totals are made of. */
const NOBODY = ["conversions", "derived"];

/** A question without the keys that begin with a mark. */
function without(query: string, mark: string): string {
  const added = new RegExp(`^${mark}(type|id|name|title|label|caveats|spends|inputs|rates|compare)$`);
  return print(visit(parse(query), {
    Field: (field) => field.alias && added.test(field.alias.value) ? null : undefined,
    InlineFragment: { leave: (fragment) => fragment.selectionSet.selections.length ? undefined : null },
  }));
}

Deno.test("every question stays valid and as it was", () => {
  for (const [name, query] of [...KEPT_QUESTIONS, ...OTHERS]) {
    for (const madeOf of [true, false]) {
      const rewritten = identified(query, SCHEMA, "DA", madeOf);
      deepEqual(validate(SCHEMA, parse(rewritten.query)).map(({ message }) => message), [], name);
      equal(without(rewritten.query, rewritten.mark), print(parse(query)), name);
      equal(rewritten.query.includes(`${rewritten.mark}id: id`), madeOf || !NOBODY.includes(name), name);
    }
  }
});

Deno.test("a key of the question's own never begins as those that are added", () => {
  equal(identified("{ spends { nodes { id } } }", SCHEMA, "EN", false).mark, "_");
  equal(identified("{ spends { nodes { __typename } } }", SCHEMA, "EN", false).mark, "_");
  equal(identified("{ spends { nodes { _x: id _kx: id } } }", SCHEMA, "EN", false).mark, "_kk");
});

Deno.test("a total is asked which spends it counts, and a comparison what it compares", () => {
  match(
    identified("{ campaigns { nodes { cost { currency } } } }", SCHEMA, "EN", true).query,
    /_spends: spends\(first/,
  );
  const compared = identified("query ($a: [ID!]!) { compare(observations: $a) { note } }", SCHEMA, "EN", true).query;
  match(compared, /_compare: observations\(first: 1000, where: \{ ?id: \{ ?in: \$a ?\} ?\}\)/);
});

Deno.test("the question for evidence is valid, whatever characters ids have", () => {
  deepEqual(validate(SCHEMA, parse(evidenceQuery(["spend:x", 'a"\\b\n'], "FI"))), []);
});

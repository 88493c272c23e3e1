import { equal } from "node:assert/strict";
import { isSubscription, operationIn } from "../src/operation.ts";

for (
  const [query, name, meant] of [
    ["query A { a } query B { b }", "B", "B"],
    ["{ a }", "MainQuestion", undefined],
    ["query A { a } fragment B on Query { b }", "B", undefined],
    ["query A { a", "A", undefined],
    ["query A { a }", null, undefined],
  ] as const
) {
  Deno.test(`${name} in ${query} is ${meant}`, () => equal(operationIn(query, name), meant));
}

for (
  const [query, operationName, is] of [
    ["subscription { a }", undefined, true],
    ["query A { a } subscription B { b }", "B", true],
    ["query A { a } subscription B { b }", "A", false],
    ["query A { a } subscription B { b }", undefined, false],
    ["# subscription { a }\n{ subscription }", undefined, false],
    ["subscription { a", undefined, false],
  ] as const
) {
  Deno.test(`${operationName ?? "what is meant"} in ${query} is ${is ? "a" : "no"} subscription`, () =>
    equal(isSubscription({ query, operationName }), is));
}

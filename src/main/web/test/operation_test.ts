import { equal } from "node:assert/strict";
import { operationIn } from "../src/operation.ts";

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

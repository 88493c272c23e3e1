import { equal, match, ok } from "node:assert/strict";
import { whyEnded } from "../src/listening/hung-up.ts";
import { patience } from "../src/listening/patience.ts";

for (
  const [what, event, said] of [
    ["a socket that did not open", { type: "error" }, /No WebSocket .* could be opened/],
    ["a connection that broke", { code: 1006, reason: "" }, /No WebSocket .* could be opened/],
    ["nothing at all", undefined, /No WebSocket .* could be opened/],
    [
      "a close with its reason",
      { code: 4400, reason: "The message is no JSON." },
      /hung up: The message is no JSON\. \(4400\)$/,
    ],
    ["a close without one", { code: 4429, reason: "" }, /hung up without a reason \(4429\)/],
    ["a fault of the client", new Error("First message cannot be of type next"), /^First message/],
  ] as const
) {
  Deno.test(`${what} is said`, () => match(whyEnded(event), said));
}

Deno.test("each try waits longer than the one before, up to two minutes", () => {
  for (let attempts = 0; attempts < 4; attempts++) {
    equal(patience(attempts + 1, 0.5), 2 * patience(attempts, 0.5));
  }
  equal(patience(1_000, 1), 120_000);
});

Deno.test("chance spreads the tries, and none comes at once", () => {
  ok(patience(0, 0) >= 2_000);
  ok(patience(0, 0) < patience(0, 1));
});

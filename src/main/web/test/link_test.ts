import { deepEqual, equal, rejects } from "node:assert/strict";
import { LinkFault, read, write } from "../src/link.ts";
import type { Showing } from "../src/showing.ts";

const SHOWING: Showing = { view: "chart", settings: { rows: "campaigns.spends", x: "æ&=#+ %" }, release: "release:7" };

Deno.test("a link gives back what was written into it", async () => {
  for (const query of ["{ a }", 'query A($x: Int) { campaigns(where: {name: {eq: "Å + & # %"}}) { nodes { id } } }']) {
    const asked = { query, variables: { x: 1, y: ["é", null] }, operationName: "A" };
    const linked = await read(new URL(await write("http://x", asked, SHOWING)));
    deepEqual(linked, { ...asked, question: undefined, showing: SHOWING });
  }
});

Deno.test("a long question is packed, and comes back whole", async () => {
  const query = `{ ${Array.from({ length: 2_000 }, (_, i) => `a${i}: release { id }`).join(" ")} }`;
  const address = await write("http://x", { query, variables: {} }, SHOWING);
  equal(new URL(address).search, "");
  equal((await read(new URL(address)))?.query, query);
});

Deno.test("a kept question is named and not copied", async () => {
  const address = await write("http://x", { query: "{ a }", variables: {} }, SHOWING, "campaigns");
  const linked = await read(new URL(address));
  equal(linked?.question, "campaigns");
  equal(linked?.query, undefined);
});

Deno.test("a link of nothing opens nothing", async () => {
  equal(await read(new URL("http://x/")), null);
});

Deno.test("a damaged link is refused with a sentence", async () => {
  await rejects(read(new URL("http://x/#packed=AAAA")), LinkFault);
  await rejects(read(new URL("http://x/?query=%7Ba%7D&variables=%5B1%5D")), LinkFault);
});

import { deepEqual, equal } from "node:assert/strict";
import { type Evidence, Gathering } from "../src/sources/evidence.ts";
import { found } from "../src/sources/found.ts";
import { saved } from "./server_schema.ts";

Deno.test("all in an answer is found once, and so are the spends that its totals count", () => {
  const { subjects, caveats, spendsLeft } = found(saved("identified-campaigns"), "_");
  deepEqual(subjects.map(({ id, name }) => `${id} ${name}`), [
    "campaign:aarhus/det-betaler-sig Det betaler sig",
    "municipality:dk/751 Aarhus",
    "spend:aarhus/det-betaler-sig-facebook spend:aarhus/det-betaler-sig-facebook",
    "spend:aarhus/det-betaler-sig-linkedin spend:aarhus/det-betaler-sig-linkedin",
    "campaign:aarhus/liv-vi-er-en-del Liv vi er en del",
    "spend:aarhus/liv-vi-er-en-del spend:aarhus/liv-vi-er-en-del",
  ]);
  deepEqual(caveats[0], {
    kind: "BY_POSITION",
    label: "Fremgår af placeringen i kilden",
    text: "Kilden siger det ikke direkte, men det fremgår af placeringen i teksten.",
    about: ["facebook", "linkedin"].map((platform) => {
      const id = `spend:aarhus/det-betaler-sig-${platform}`;
      return { id, type: "Spend", name: id };
    }),
    notes: [],
    places: [],
  });
  equal(spendsLeft, 0);
});

Deno.test("spends that a total counts and does not give are counted as left out", () => {
  equal(
    found({ a: [{ _spends: { totalCount: 1200, nodes: [] } }, { _spends: { totalCount: 1, nodes: [{}] } }] }, "_")
      .spendsLeft,
    1200,
  );
});

Deno.test("each citation, gap, caveat and document stands once, with whose it is", () => {
  const gathering = new Gathering();
  gathering.addAll(saved<Evidence>("evidence"));
  gathering.addAll(saved<Evidence>("evidence"));
  const { sources, documents, gaps, caveats } = gathering.all({ entities: 0, spends: 0 });
  equal(new Set(sources.map(({ id }) => id)).size, sources.length);
  deepEqual(documents.map(({ id }) => id), ["document:aarhus-2019"]);
  deepEqual(sources.find(({ printed }) => printed?.includes("23.487")), {
    id: "citation:aarhus-2019/spend/aarhus/det-betaler-sig-facebook/1",
    subject: {
      id: "spend:aarhus/det-betaler-sig-facebook",
      type: "Spend",
      name: "spend:aarhus/det-betaler-sig-facebook",
    },
    part: null,
    document: documents[0],
    lines: { from: 92, to: 92 },
    printed: "23.487,29 kr.",
    supports: ["amount", "campaigns"],
    basis: "STATED",
    note: null,
  });
  const gap = gaps.find(({ id }) => id === "gap:aarhus/3000-dato")!;
  equal(gap.property, "decided");
  deepEqual(gap.about.map(({ name }) => name), ["3.000 flere ledige i job"]);
  deepEqual(gap.sources.map(({ lines }) => lines), [{ from: 98, to: 100 }]);
  equal(new Set(caveats.map(({ text }) => text)).size, caveats.length);
  equal(caveats.every(({ about }) => about.length > 0), true);
});

import { deepEqual, equal, match } from "node:assert/strict";
import type { Source } from "../src/sources/sources.ts";
import {
  answerAsBibtex,
  answerAsText,
  joined,
  key,
  placeAsBibtex,
  placeAsText,
  tex,
} from "../src/views/sources/citing.ts";
import { fitting, placesByDocument } from "../src/views/sources/grouped.ts";
import { CITING_WORDS } from "../src/views/sources/citing.words.ts";
import { sayIn } from "../src/words/words.ts";

const say = sayIn(CITING_WORDS, "en");

const FROM = {
  title: null,
  query: "{ a }",
  variables: "",
  asked: "2026-11-22T09:30:00Z",
  release: "release:1",
  sha256: "ab12",
  link: "http://x/?query=%7Ba%7D&view=sources",
};

const DOCUMENT = {
  id: "document:aarhus-2019",
  title: "Penge & {medier}",
  publisher: "Aarhus Kommune",
  published: "2019-03",
  language: "DA",
  sha256: "cd34",
  file: "000_a.txt",
};

const SOURCE: Source = {
  id: "citation:aarhus-2019/spend/aarhus/x/1",
  subject: { id: "spend:aarhus/x", type: "Spend", name: "spend:aarhus/x" },
  part: null,
  document: DOCUMENT,
  lines: { from: 92, to: 92 },
  printed: "100 % af\n $5_000",
  supports: ["amount"],
  basis: "STATED",
  note: null,
};

const OTHER: Source = { ...SOURCE, id: "citation:2", lines: { from: 3, to: 5 }, printed: null, supports: ["period"] };
const SILENT = { ...DOCUMENT, id: "document:b", title: null, publisher: null, published: null, file: "b_1.txt" };
const BEHIND = {
  sources: [SOURCE, OTHER],
  documents: [DOCUMENT, SILENT],
  gaps: [],
  caveats: [],
  left: { entities: 0, spends: 0 },
};

const CAVEAT = {
  kind: "BY_POSITION",
  label: "Shown by its place",
  text: "The source prints it in a place that means it.",
  about: [SOURCE.subject, { id: "spend:y", type: "Spend", name: "spend:y" }],
  notes: ["The heading of the list."],
  places: [OTHER.id],
};

Deno.test("a citation carries the caveats of its own place and no others", () => {
  const warning = "Beware:\n- The source prints it in a place that means it. (spend:aarhus/x)";
  equal(placeAsText(OTHER, FROM, say, [CAVEAT]).endsWith(warning), true);
  equal(placeAsText(SOURCE, FROM, say, [CAVEAT]), placeAsText(SOURCE, FROM, say));
  match(placeAsBibtex(OTHER, FROM, say, [CAVEAT]), /note = \{lines 3--5. The source prints it/);
  match(answerAsText({ ...BEHIND, caveats: [CAVEAT] }, FROM, say), /means it. \(spend:aarhus\/x; spend:y\)$/);
});

Deno.test("a place is cited as the README does it", () => {
  equal(
    placeAsText(SOURCE, FROM, say),
    "Aarhus Kommune, Penge & {medier}, 2019-03, line 92 (“100 % af $5_000”). " +
      "Read in Kommunegraf, spend:aarhus/x, release:1, sha256 ab12. http://x/?query=%7Ba%7D&view=sources",
  );
});

Deno.test("a place is an entry of BibTeX in which nothing is a command", () => {
  equal(
    placeAsBibtex(SOURCE, FROM, say),
    `@misc{aarhus-2019-spend-aarhus-x-1,
  title = {{Penge \\& \\{medier\\}}},
  author = {{Aarhus Kommune}},
  year = {2019},
  date = {2019-03},
  language = {da},
  annote = {000\\_a.txt, SHA-256 cd34},
  howpublished = {Read in Kommunegraf, spend:aarhus/x, release:1, sha256 ab12},
  note = {line 92: \`\`100 \\% af \\$5\\_000''},
  url = {http://x/?query=%7Ba%7D&view=sources},
  urldate = {2026-11-22},
}`,
  );
});

Deno.test("an answer is cited with its documents and their lines", () => {
  equal(
    answerAsText(BEHIND, { ...FROM, title: "What did it cost?" }, say),
    "What did it cost? Kommunegraf, release:1, sha256 ab12, asked 2026-11-22. http://x/?query=%7Ba%7D&view=sources\n" +
      "Sources:\n- Aarhus Kommune, Penge & {medier}, 2019-03, lines 3–5, 92.\n- b_1.txt.",
  );
  const entries = answerAsBibtex(BEHIND, FROM, say).split("\n\n");
  deepEqual(entries.map((entry) => entry.split("\n")[0]), [
    "@misc{kommunegraf-release-1-7dc63f6e,",
    "@misc{aarhus-2019,",
    "@misc{b,",
  ]);
  match(entries[1]!, /note = \{lines 3--5, 92\}/);
});

Deno.test("TeX sees no command in any character", () => {
  equal(tex("\\a{b}$&#^_~%"), "\\textbackslash{}a\\{b\\}\\$\\&\\#\\textasciicircum{}\\_\\textasciitilde{}\\%");
  equal(key("århus/Ö ø:1/"), "arhus-O-1");
});

Deno.test("line ranges that touch are one", () => {
  deepEqual(joined([{ from: 5, to: 6 }, { from: 1, to: 2 }, { from: 2, to: 4 }, { from: 9, to: 9 }]), [
    { from: 1, to: 6 },
    { from: 9, to: 9 },
  ]);
});

Deno.test("places stand by document, in the order of their lines", () => {
  deepEqual(placesByDocument(BEHIND), [{ document: DOCUMENT, sources: [OTHER, SOURCE] }, {
    document: SILENT,
    sources: [],
  }]);
});

Deno.test("what fits has all the words, wherever they stand in it", () => {
  const found = fitting(BEHIND, " PERIOD penge ");
  deepEqual(found.sources, [OTHER]);
  deepEqual(found.documents, [DOCUMENT]);
  equal(fitting(BEHIND, " "), BEHIND);
  deepEqual(fitting(BEHIND, "b_1").documents, [SILENT]);
});

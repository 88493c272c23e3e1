import { deepEqual, equal } from "node:assert/strict";
import type { Source } from "../src/sources/sources.ts";
import type { Cell, Table } from "../src/table/table.ts";
import { contentOf, documentsOf, keysOf } from "../src/views/chart/content.ts";
import { draw } from "../src/views/chart/drawing.ts";
import { wrap } from "../src/views/chart/lines.ts";
import { figureText, notesOf, pictureWords, titleOf } from "../src/views/chart/wording.ts";
import type { LanguageCode } from "../src/words/words.ts";
import { beside, bounds, number, table, unknown } from "./chart_tables.ts";

const COLUMNS = [
  "spends.payer.name",
  "spends.amount.value:Decimal>spends.amount.currency",
  "spends.amount.currency:Currency",
];

function spends(rows: [string, Cell][], more: Partial<Table> = {}): Table {
  return table(COLUMNS, rows.map(([payer, amount]) => [payer, amount, "DKK"]), more);
}

function notes(table: Table, language: LanguageCode = "en", most = 240): string[] {
  return notesOf(draw(table, {}, "not named")!, table, language, most);
}

Deno.test("what is not drawn is said with its reason, in the reader's language", () => {
  const rows = spends([["A", number("1")], ["B", unknown("not stated")], ["C", beside("2")]]);
  deepEqual(notes(rows), ["Not drawn (not stated): B.", "Not drawn (counted in another figure too): C."]);
  deepEqual(notes(rows, "da"), ["Ikke tegnet (ikke oplyst): B.", "Ikke tegnet (talt med i et andet tal): C."]);
});

Deno.test("the caveats of the figures that are drawn are said in short, with those that they are of, and no others", () => {
  const rows = spends([["A", number("1")], ["B", number("2")], ["C", unknown("not stated")]]);
  const caveat = (kind: string, label: string, columns: number[]) => ({ of: "", columns, kind, label, text: "" });
  const fees = caveat("FEES_INSIDE", "Agency fees included", [1, 2]);
  const inferred = caveat("INFERRED", "Inferred", [1]);
  const ofPayer = caveat("BY_POSITION", "Shown by its place in the source", [0]);
  rows.rows[0]!.caveats = [fees, inferred, ofPayer];
  rows.rows[1]!.caveats = [inferred];
  rows.rows[2]!.caveats = [caveat("OPEN_LIST", "Incomplete list", [1])];
  const drawing = draw(rows, {}, "not named")!;
  const said = (language: LanguageCode, kinds?: Map<string, string>) => notesOf(drawing, rows, language, 240, kinds)[0];
  equal(said("en"), "Beware: Inferred; Agency fees included (A).");
  equal(said("da", new Map([["INFERRED", "Sluttet"]])), "Forbehold: Sluttet; Agency fees included (A).");
});

Deno.test("of many names the first are said, and how many more there are", () => {
  const rows = spends([["A", number("1")], ...["B", "C", "D"].map((name): [string, Cell] => [name, unknown("open")])]);
  deepEqual(notes(rows, "en", 4), ["Not drawn (open): B; C and 1 more."]);
});

Deno.test("bars left out, and a list that was cut, are said", () => {
  const rows = spends(Array.from({ length: 41 }, (_, i) => [`${i}`, number(`${i}`)]), {
    cut: [{ list: "spends", shown: 41, total: 100 }],
  });
  deepEqual(notes(rows), [
    "The 40 largest of 41 are drawn; 1 are left out.",
    "The answer holds 41 of 100 (spends).",
  ]);
});

Deno.test("a unit or status that was not asked for is missed; a count needs neither", () => {
  const said = (columns: string[], cells: Cell[]) => notes(table(columns, [cells])).map((note) => note.split(" ")[1]);
  deepEqual(said(["o.name", "o.value:Decimal"], ["A", number("1")]), ["unit"]);
  deepEqual(said(["o.name", "o.value:Decimal>o.unit", "o.unit:Unit"], ["A", number("1"), "PEOPLE"]), ["status"]);
  deepEqual(said(["o.name", "o.totalCount:Int"], ["A", number("1")]), []);
});

Deno.test("figures of different measures or populations are set beside each other with a warning", () => {
  const columns = [
    "o.statement",
    "o.value:Decimal>o.unit",
    "o.unit:Unit",
    "o.status:FigureStatus",
    "o.population.label",
  ];
  const rows = (label: string) =>
    table(columns, [["A", number("1"), "PERCENT", "", "towns"], ["B", number("2"), "PERCENT", "", label]]);
  deepEqual(notes(rows("cities")), ["The figures differ in: who was asked. Compare with care."]);
  deepEqual(notes(rows("towns")), []);
});

Deno.test("groups that share money say so", () => {
  const columns = [
    "s.overlapping:Boolean",
    "s.groups.keys.label",
    "s.groups.lower:Decimal>s.groups.c",
    "s.groups.c:Currency",
  ];
  const rows = (overlapping: string) => table(columns, [[overlapping, "A", number("1"), "DKK"]], { list: "s.groups" });
  deepEqual(notes(rows("true")), ["Groups share money; do not add them."]);
  deepEqual(notes(rows("false")), []);
});

for (
  const [language, text] of [
    ["en", "75.00–1,850.00\u00a0DKK"],
    ["da", "75,00–1.850,00\u00a0DKK"],
    ["nb", "75,00–1\u00a0850,00\u00a0DKK"],
    ["fi", "75,00–1\u00a0850,00\u00a0DKK"],
  ] as [LanguageCode, string][]
) {
  Deno.test(`a figure stands as readers of ${language} write it`, () => {
    const { marks, scale } = draw(spends([["A", bounds("75.00", "1850.00")]]), {}, "")!;
    equal(figureText(marks[0]!, scale, language).replaceAll("\u202f", "\u00a0"), text);
  });
}

Deno.test("a title of its own comes before the question's; without both it says what is drawn by what", () => {
  const rows = spends([["A", number("1")]]);
  const drawing = draw(rows, {}, "")!;
  equal(titleOf(drawing, pictureWords("en")), "Amount by payer");
  const from = { documents: ["a", "b", "c", "d", "e"], foot: ["release:1"] };
  const content = contentOf(drawing, rows, "en", { ...from, title: "Mine" });
  equal(content.title, "Mine");
  equal(content.subtitle, "amount, DKK");
  equal(content.source, "Source: a; b; c; d and 1 more");
  equal(contentOf(drawing, rows, "en", { ...from, title: "" }).title, "Amount by payer");
});

Deno.test("only the signs that are there are explained, and plain figures need none", () => {
  const keys = (...cells: Cell[]) => keysOf(draw(spends(cells.map((cell, i) => [`${i}`, cell])), {}, "")!);
  deepEqual(keys(number("1")), []);
  deepEqual(keys(number("1"), bounds("1", "2")), ["certain", "possible"]);
  deepEqual(keys(bounds("3")), ["certain", "open"]);
});

const source = (type: string, id: string, title: string | null): Source => ({
  id: "",
  subject: { id, type, name: "" },
  part: null,
  document: { id: "", title, publisher: "P", published: null, language: "DA", sha256: "", file: "f.txt" },
  lines: { from: 1, to: 1 },
  printed: null,
  supports: [],
  basis: "STATED",
  note: null,
});

Deno.test("the source line names the documents of the figures, not those of the names beside them", () => {
  const rows = spends([["A", number("1")]]);
  deepEqual(documentsOf([source("Municipality", "m", "Register"), source("Spend", "s", "Report")], rows), [
    "P: Report",
  ]);
  deepEqual(documentsOf([source("Municipality", "m", "Register"), source("Country", "c", null)], rows), [
    "P: Register",
    "P",
  ]);
  const cited = table(["o.document.title", "o.count:Int"], [["One; Two", number("1")], ["Two", number("2")]]);
  deepEqual(documentsOf([], cited), ["One", "Two"]);
  deepEqual(documentsOf([], rows), ["Kommunegraf"]);
});

Deno.test("texts are broken into lines that fit; too long a word is cut, too long a text ends in an ellipsis", () => {
  const width = (text: string) => text.length;
  deepEqual(wrap("aa bb cc", "", 5, width), ["aa bb", "cc"]);
  deepEqual(wrap("abcdefgh", "", 3, width), ["abc", "def", "gh"]);
  deepEqual(wrap("aa bb cc dd", "", 5, width, 1), ["aa b…"]);
  deepEqual(wrap("", "", 5, width), [""]);
});

import { deepEqual, equal } from "node:assert/strict";
import { firstField, nameOf } from "../src/take-away/files.ts";
import { csvNote, noteLines, withNotes } from "../src/take-away/notes.ts";
import { NOTE_WORDS } from "../src/take-away/notes.words.ts";
import { dataCell, excelText, isExact } from "../src/take-away/sheet.ts";
import { sayIn } from "../src/words/words.ts";

const AT = new Date("2026-11-22T23:30:00Z");

Deno.test("a file is called after its question, release and day", () => {
  equal(nameOf("main-question", 3, AT, "csv"), "kommunegraf-main-question-release-3-2026-11-22.csv");
  equal(nameOf("../a b?", undefined, AT, "json"), "kommunegraf-ab-2026-11-22.json");
  equal(nameOf("", 1, AT, "svg"), "kommunegraf-release-1-2026-11-22.svg");
});

Deno.test("a question of one's own is called by its first field", () => {
  equal(firstField("# why\nquery A { x: campaigns { nodes { id } } }"), "x");
  equal(firstField("query A { a { id } } query B { b { id } }", "B"), "b");
  equal(firstField("{ not a query"), "");
});

const FROM = {
  title: null,
  query: '{\n  a(b: "=1,\\"2")\n}',
  variables: "",
  asked: "2026-11-22T09:30:00Z",
  release: "release:3",
  sha256: "ab",
  link: "http://x/?query=a",
};

Deno.test("notes say what there is to say, and leave out the rest", () => {
  const labels = noteLines(FROM, sayIn(NOTE_WORDS, "en")).map(([label]) => label);
  deepEqual(labels, [
    "Source",
    "GraphQL query",
    "Answered at",
    "Release",
    "SHA-256 of the release",
    "Link to this answer",
  ]);
});

Deno.test("a note is one line and one cell, and never a formula", () => {
  equal(csvNote(["Query", FROM.query]), `"# Query: { a(b: ""=1,\\""2"") }"`);
});

Deno.test("the server's bytes stay as they are, with notes below an empty line", async () => {
  const csv = new TextEncoder().encode("\ufeffa,b\r\n1,'=2\r\n");
  const whole = new Uint8Array(await withNotes(csv, true, [["A", "b"]]).arrayBuffer());
  deepEqual(whole.slice(0, csv.length), csv);
  equal(new TextDecoder().decode(whole.slice(csv.length)), '\r\n"# A: b"\r\n');
});

Deno.test("a number is a number in Excel only while Excel keeps its digits", () => {
  const numbers: [string, boolean][] = [
    ["0", true],
    ["-23487.29", true],
    ["0.00000000000000012", true],
    ["123456789012345", true],
    ["1234567890123456", false],
    ["12345678901234.56", false],
  ];
  for (const [text, exact] of numbers) equal(isExact(text), exact, text);
});

Deno.test("cells of Excel are numbers or texts, and texts are never formulas", () => {
  const cells: [Parameters<typeof dataCell>, object | null][] = [
    [["", "String", "", ""], null],
    [["=1+1", "String", "", ""], { value: "=1+1", type: String }],
    [[{ kind: "NUMBER", text: "10.50" }, "Decimal", "", ""], { value: 10.5, type: Number, format: "#,##0.00" }],
    [[{ kind: "NUMBER", text: "2019" }, "Int", "", ""], { value: 2019, type: Number, format: "0" }],
    [
      [{ kind: "NUMBER", text: "7", approximate: true }, "Decimal", "ca. ", ""],
      { value: 7, type: Number, format: '"ca. "#,##0' },
    ],
    [[{ kind: "BOUNDS", text: "0–5", min: "0", max: "5" }, "Decimal", "", ""], {
      value: "0–5",
      type: String,
      align: "right",
    }],
    [[{ kind: "UNKNOWN", text: "not stated" }, "Decimal", "", ""], {
      value: "not stated",
      type: String,
      align: "right",
    }],
    [[{ kind: "BESIDE", text: "[5]", value: "5" }, "Decimal", "", ""], { value: "[5]", type: String, align: "right" }],
  ];
  for (const [given, cell] of cells) deepEqual(dataCell(...given), cell);
});

Deno.test("a text is as long as a cell may be, and says that it was cut", () => {
  const text = excelText("æ".repeat(40_000), "[cut]");
  equal(text.length, 32_767);
  equal(text.endsWith(" [cut]"), true);
  equal(excelText("a\u0000b\u001fc\n", "[cut]"), "abc\n");
});

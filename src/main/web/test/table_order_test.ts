import { deepEqual, equal } from "node:assert/strict";
import type { Cell } from "../src/table/table.ts";
import { nextSort, order, readSort } from "../src/views/table/order.ts";

const number = (text: string): Cell => ({ kind: "NUMBER", text });
const rows = (cells: Cell[]) => cells.map((cell) => ({ id: null, type: null, cells: [cell] }));
const sorted = (cells: Cell[], descending = false, language = "da") =>
  order(rows(cells), 0, descending, language).map((index) => cells[index]!);
const texts = (cells: Cell[]) => cells.map((cell) => typeof cell === "string" ? cell : cell.text);

const UNKNOWN: Cell = { kind: "UNKNOWN", text: "not stated" };
const OPEN: Cell = { kind: "BOUNDS", text: "≤ 5", max: "5" };
const JOINED: Cell = { kind: "BESIDE", text: "[1; 2]" };

Deno.test("numbers are compared exactly, beyond what a binary number holds", () => {
  const cells = ["9007199254740993.01", "9007199254740993.1", "-2", "9007199254740992", "-10.5", "0"].map(number);
  deepEqual(texts(sorted(cells)), [
    "-10.5",
    "-2",
    "0",
    "9007199254740992",
    "9007199254740993.01",
    "9007199254740993.1",
  ]);
});

Deno.test("a bounded figure stands by what is certain at least, one in brackets by its number", () => {
  const cells: Cell[] = [
    number("80"),
    { kind: "BOUNDS", text: "75–850", min: "75", max: "850" },
    { kind: "BESIDE", text: "[76]", value: "76" },
    { kind: "BESIDE", text: "[> 1]", min: "1", comparator: "MORE_THAN" },
  ];
  deepEqual(texts(sorted(cells)), ["[> 1]", "75–850", "[76]", "80"]);
});

Deno.test("what has no number is last in both directions", () => {
  const cells = ["", UNKNOWN, JOINED, OPEN, number("0"), number("1")];
  deepEqual(texts(sorted(cells)), ["0", "1", "≤ 5", "[1; 2]", "not stated", ""]);
  deepEqual(texts(sorted(cells, true)), ["1", "0", "≤ 5", "[1; 2]", "not stated", ""]);
});

Deno.test("texts are sorted by the reader's alphabet", () => {
  deepEqual(sorted(["Åby", "Ærø", "Zoo", "Øer", ""], false, "da"), ["Zoo", "Ærø", "Øer", "Åby", ""]);
  deepEqual(sorted(["Öland", "Åland", "Ystad"], false, "sv"), ["Ystad", "Åland", "Öland"]);
});

Deno.test("rows that are alike keep the order of the answer in both directions", () => {
  const same = rows([number("1"), number("1.0"), number("1.00")]);
  deepEqual(order(same, 0, false, "en"), [0, 1, 2]);
  deepEqual(order(same, 0, true, "en"), [0, 1, 2]);
});

Deno.test("pressing a head goes up, down, and back to the answer's order", () => {
  equal(nextSort(null, "a"), "a");
  equal(nextSort(readSort("a"), "a"), "-a");
  equal(nextSort(readSort("-a"), "a"), undefined);
  equal(nextSort(readSort("-a"), "b"), "b");
});

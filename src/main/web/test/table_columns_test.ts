import { deepEqual, equal } from "node:assert/strict";
import type { Table } from "../src/table/table.ts";
import { heading, hiddenColumns, hideSetting } from "../src/views/table/columns.ts";
import { notesIn, shown } from "../src/views/table/shown.ts";

const TABLE: Table = {
  release: { id: "r", number: 1, sha256: "" },
  list: "spends",
  lists: ["spends"],
  cut: [],
  columns: [
    { name: "spends.amount.value", type: "Decimal", number: true, unit: 1 },
    { name: "spends.amount.currency", type: "Currency", number: false },
    { name: "spends.link", type: "String", number: false },
    { name: "repeated", type: "String", number: false },
  ],
  rows: [
    { id: "a", type: "Spend", cells: [{ kind: "BOUNDS", text: "0–183000", min: "0", max: "183000" }, "DKK", "", ""] },
    { id: "b", type: "Spend", cells: [{ kind: "UNKNOWN", text: "not stated" }, "", "javascript:alert(1)", ""] },
    {
      id: "c",
      type: "Spend",
      cells: [{ kind: "NUMBER", text: "0", approximate: true }, "DKK", "https://x.dk/a", "part of a"],
    },
  ],
};

const say = (key: string, values?: Record<string, string>) => `${key} ${values?.id ?? ""}`.trim();
const cell = (row: number, column: number) => shown(TABLE, TABLE.rows[row]!, column, "da", say);

Deno.test("a head says the last part of the way, and what it stands under", () => {
  const heads: [string, string, string, string][] = [
    ["councilDecisions.campaigns.name", "council decisions › campaigns", "campaigns", "name"],
    ["campaigns.cost.amount.value", "campaigns › cost", "cost", "amount"],
    ["value", "", "", "value"],
    ["repeated", "", "", "repeated"],
  ];
  for (const [name, above, near, title] of heads) deepEqual(heading(name), { above, near, title });
});

Deno.test("columns that only carry units are hidden until somebody chooses", () => {
  deepEqual([...hiddenColumns(TABLE)], ["spends.amount.currency"]);
  deepEqual([...hiddenColumns(TABLE, "-")], []);
  deepEqual([...hiddenColumns(TABLE, "repeated,gone")], ["repeated"]);
});

Deno.test("a table never loses all of its columns", () => {
  equal(hiddenColumns(TABLE, TABLE.columns.map(({ name }) => name).join()).size, 0);
});

Deno.test("what is hidden comes back out of the setting", () => {
  for (const names of [[], ["repeated"], ["spends.amount.currency"], ["spends.amount.value", "repeated"]]) {
    deepEqual([...hiddenColumns(TABLE, hideSetting(TABLE, new Set(names)))], names);
  }
  equal(hideSetting(TABLE, hiddenColumns(TABLE)), undefined);
});

Deno.test("a cell is shown with its row's unit", () => {
  deepEqual(cell(0, 0), { text: "0–183.000\u00a0DKK", note: undefined });
  deepEqual(cell(1, 0), { text: "ikke oplyst", note: "unknown" });
  deepEqual(cell(2, 0), { text: "ca. 0\u00a0DKK", note: "approximate" });
  deepEqual(cell(2, 3), { text: "partOf a", note: "repeated" });
});

Deno.test("why a row is not added is said in the reader's language", () => {
  const said = (text: string) => {
    const row = { id: "d", type: "Spend", cells: ["", "", "", text] };
    return shown({ ...TABLE, rows: [row] }, row, 3, "da", say).text;
  };
  equal(said("again"), "again");
  equal(said("corrected"), "corrected");
  equal(said("contradicts spend:a"), "contradicts spend:a");
  equal(said("of another status"), "otherStatus");
  equal(said("counts without its parts"), "withoutParts");
});

Deno.test("only addresses of the web become links", () => {
  equal(cell(1, 2).href, undefined);
  equal(cell(2, 2).href, "https://x.dk/a");
});

Deno.test("only what occurs is explained", () => {
  deepEqual(notesIn(TABLE), ["unknown", "approximate", "repeated"]);
  deepEqual(notesIn({ ...TABLE, rows: TABLE.rows.slice(0, 1) }), []);
});

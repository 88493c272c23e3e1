import { deepEqual, equal } from "node:assert/strict";
import { type Choices, draw, type Drawing } from "../src/views/chart/drawing.ts";
import type { Cell, Table } from "../src/table/table.ts";
import { beside, bounds, number, table, unknown } from "./chart_tables.ts";

const MONEY = "spends.amount.value:Decimal>spends.amount.currency";
const CURRENCY = "spends.amount.currency:Currency";

function drawn(table: Table, choices: Choices = {}): Drawing {
  const drawing = draw(table, choices, "not named");
  if (!drawing) throw new Error("nothing can be drawn");
  return drawing;
}

function spends(rows: [payer: string, amount: Cell, currency?: string][]): Table {
  return table(
    ["spends.payer.name", MONEY, CURRENCY],
    rows.map(([payer, amount, currency = "DKK"]) => [payer, amount, currency]),
  );
}

const labels = ({ marks }: Drawing) => marks.map(({ label }) => label);
const left = ({ left }: Drawing) => left.map(({ why, what, labels }) => [why, what, ...labels]);

Deno.test("a stated zero is drawn; what is not stated is named and is no mark", () => {
  const drawing = drawn(spends([["A", number("0.00")], ["B", unknown("not stated")], ["C", number("5.00")]]));
  deepEqual(labels(drawing), ["C", "A"]);
  deepEqual(drawing.marks[1]!.figure, number("0.00"));
  deepEqual(left(drawing), [["unknown", "not stated", "B"]]);
});

Deno.test("what another figure contains, and what says nothing, is named with its reason", () => {
  const drawing = drawn(spends([["A", number("1")], ["B", beside("1.00")], ["C", ""], ["A", ""]]));
  deepEqual(labels(drawing), ["A"]);
  deepEqual(left(drawing), [["elsewhere", "", "B"], ["none", "", "C"]]);
});

Deno.test("currencies never stand on one axis", () => {
  const rows = spends([["A", number("1"), "DKK"], ["B", number("2"), "NOK"], ["C", number("3"), "DKK"]]);
  deepEqual(labels(drawn(rows)), ["C", "A"]);
  deepEqual(left(drawn(rows)), [["unit", "NOK", "B"]]);
  deepEqual(labels(drawn(rows, { unit: "NOK" })), ["B"]);
  deepEqual(labels(drawn(rows, { unit: "EUR" })), ["C", "A"]);
});

Deno.test("percentages of different bases, and rates per different times, never stand on one axis", () => {
  const columns = [
    "o.statement",
    "o.value:Decimal>o.unit",
    "o.unit:Unit",
    "o.per:TimeUnit",
    "o.population.base:BaseKind",
  ];
  const drawing = drawn(table(columns, [
    ["A", number("1"), "PERCENT", "", "ANSWERED"],
    ["B", number("2"), "PERCENT", "", "SUBGROUP"],
    ["C", number("3"), "POSTS", "WEEK", ""],
  ]));
  deepEqual(drawing.scales.map(({ id }) => id), ["PERCENT · ANSWERED", "PERCENT · SUBGROUP", "POSTS · WEEK"]);
  deepEqual(labels(drawing), ["A"]);
});

Deno.test("by size the largest is first, by the end that is seen; equals and the answer's order are kept", () => {
  const rows = spends([["A", number("2")], ["B", bounds("1", "9")], ["C", number("2")], ["D", bounds("5")]]);
  deepEqual(labels(drawn(rows)), ["B", "D", "A", "C"]);
  deepEqual(labels(drawn(rows, { sort: "answer" })), ["A", "B", "C", "D"]);
});

Deno.test("of more than 40 bars the 40 largest are drawn, and the drawing knows of the others", () => {
  const rows = spends(Array.from({ length: 60 }, (_, i) => [`${i}`, number(`${i}`)]));
  equal(drawn(rows).marks.length, 40);
  equal(drawn(rows).total, 60);
  deepEqual(labels(drawn(rows)).slice(0, 2), ["59", "58"]);
  deepEqual(labels(drawn(rows, { sort: "answer" })).slice(0, 2), ["20", "21"]);
});

Deno.test("two figures of one name stay two, and are told apart", () => {
  const columns = ["spends.payer.name", "spends.period.label", MONEY, CURRENCY];
  const drawing = drawn(
    table(columns, [
      ["A", "2019", number("3"), "DKK"],
      ["A", "2018", number("2"), "DKK"],
      ["B", "2018", number("1"), "DKK"],
      ["C", "2018", number("1"), "DKK"],
      ["", "2018", number("1"), "DKK"],
      ["", "2018", number("0"), "DKK"],
    ]),
    { by: "spends.payer.name" },
  );
  deepEqual(labels(drawing), ["A · 2019", "A · 2018", "B", "C", "not named · 2018 (1)", "not named · 2018 (2)"]);
});

Deno.test("one amount of several platforms is marked as shared; several platforms are one list", () => {
  const columns = ["spends.platforms.name", MONEY, CURRENCY];
  const drawing = drawn(
    table(columns, [["Facebook; Instagram", number("2"), "DKK"], ["LinkedIn", number("1"), "DKK"]], {
      lists: ["spends", "spends.platforms"],
    }),
  );
  deepEqual(drawing.marks.map(({ shared }) => shared), [true, false]);
});

Deno.test("a semicolon in a name of its own is no list, and the keys of a group are one key", () => {
  const drawing = drawn(spends([["A; B", number("1")], ["C", number("2")]]));
  deepEqual(drawing.marks.map(({ shared }) => shared), [false, false]);
  const columns = ["s.groups.keys.label", "s.groups.lower:Decimal", "s.groups.upper:Decimal"];
  const groups = table(columns, [["Facebook; 2019", number("1"), beside("2")]], {
    list: "s.groups",
    lists: ["s.groups", "s.groups.keys"],
  });
  equal(drawn(groups).marks[0]!.shared, false);
});

Deno.test("targets and forecasts are marked; the target of a goal is one without being asked for its status", () => {
  const columns = ["o.statement", "o.value:Decimal>o.unit", "o.unit:Unit", "o.status:FigureStatus"];
  const drawing = drawn(
    table(columns, [["A", number("1"), "PEOPLE", "TARGET"], ["B", number("1"), "PEOPLE", "ACTUAL"]]),
  );
  deepEqual(drawing.marks.map(({ standing }) => standing), ["TARGET", "ACTUAL"]);
  const goals = table(["goals.name", "goals.target.value:Decimal"], [["A", number("3000")]]);
  equal(drawn(goals).marks[0]!.standing, "TARGET");
});

Deno.test("years become a line with a place for each year; a choice makes bars of it", () => {
  const columns = ["surveys.year:Int", "surveys.rate.value:Decimal"];
  const rows = table(columns, [[number("2013"), number("5")], [number("2011"), number("4")], ["", number("9")]]);
  const drawing = drawn(rows);
  equal(drawing.kind, "lines");
  deepEqual(drawing.steps, ["2011", "2012", "2013"]);
  deepEqual(drawing.marks.map(({ date }) => date), ["2011", "2013"]);
  deepEqual(left(drawing), [["undated", "", "not named"]]);
  deepEqual(labels(drawn(rows, { kind: "bars" })), ["2013", "2011", "not named"]);
});

Deno.test("dates of different precision make no line", () => {
  const rows = table(["d.decided:PartialDate", "d.count:Int"], [["2013", number("1")], ["2013-06", number("2")]]);
  deepEqual(drawn(rows).kinds, ["bars"]);
});

Deno.test("an answer without figures is not drawn", () => {
  equal(draw(table(["a.name"], [["A"]]), {}, ""), null);
  equal(draw(table(["a.name", "a.value:Decimal"], [["A", unknown("in words")]]), {}, ""), null);
  equal(draw(table(["a.name", "a.value:Decimal"], []), {}, ""), null);
});

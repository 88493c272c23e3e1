import { deepEqual, equal } from "node:assert/strict";
import type { Cell, Table } from "../src/table/table.ts";
import { categoriesOf, firstCategory } from "../src/views/chart/categories.ts";
import { firstMeasure, measuresOf, read } from "../src/views/chart/measures.ts";
import { extentOf } from "../src/views/chart/segments.ts";
import { spread } from "../src/views/chart/spread.ts";
import { stepsOf } from "../src/views/chart/time.ts";
import type { Figure } from "../src/views/chart/measures.ts";
import { draw, type Mark } from "../src/views/chart/drawing.ts";
import { beside, bounds, number, table, unknown } from "./chart_tables.ts";

const firstOf = (table: Table) => firstMeasure(table, measuresOf(table))?.id;

Deno.test("bounds beside a value are no measures of their own; lines, years and ranks are none at all", () => {
  const row = [number("1"), number("1"), number("1"), number("92"), number("2019"), number("2")];
  const columns = ["a.value:Decimal", "a.min:Decimal", "a.max:Decimal", "a.lines.from:Int", "a.year:Int", "a.rank:Int"];
  deepEqual(measuresOf(table(columns, [row])).map(({ id }) => id), ["a.value"]);
});

Deno.test("money is drawn before other figures, those before counts, and of equals what has most to draw", () => {
  const columns = [
    "a.count:Int",
    "a.value:Decimal",
    "a.total.value:Decimal>a.c",
    "a.amount.value:Decimal>a.c",
    "a.c:Currency",
  ];
  const rows: Cell[][] = [
    [number("1"), number("1"), number("1"), number("1"), "DKK"],
    [number("1"), number("1"), "", number("1"), "DKK"],
  ];
  equal(firstOf(table(columns, rows)), "a.amount.value");
  equal(firstOf(table(columns.slice(0, 2), rows)), "a.value");
  equal(firstOf(table(columns.slice(0, 1), rows)), "a.count");
});

Deno.test("joined figures, which have no number of their own, are nothing to draw", () => {
  deepEqual(measuresOf(table(["a.value:Decimal"], [[{ kind: "BESIDE", text: "[1.00; 2.00]" }]])), []);
});

const PAIR = ["g.keys.label", "g.lower:Decimal", "g.shared:Decimal", "g.upper:Decimal"];

for (
  const [name, columns, cells, figure, named] of [
    ["a group", PAIR, ["A", number("10"), beside("20"), beside("35")], bounds("10", "35"), 30],
    ["a group of one bound", PAIR, ["A", number("10"), beside("0"), beside("10")], number("10"), 10],
    [
      "an unbounded group",
      PAIR,
      ["A", number("0"), unknown("unbounded"), unknown("unbounded")],
      bounds("0"),
      undefined,
    ],
    ["min and max", ["a.min:Decimal", "a.max:Decimal"], [number("75"), number("850")], bounds("75", "850"), undefined],
    [
      "max alone",
      ["a.min:Decimal", "a.max:Decimal"],
      [unknown("open"), number("50")],
      bounds(undefined, "50"),
      undefined,
    ],
    ["a lower bound alone", ["g.lower:Decimal"], [number("5")], bounds("5"), undefined],
  ] as [string, string[], Cell[], Figure, number | undefined][]
) {
  Deno.test(`${name} is read as what it bounds`, () => {
    const rows = table(columns, [cells]);
    const [measure] = measuresOf(rows);
    const reading = read(rows.rows[0]!, measure!);
    deepEqual(reading, { kind: "figure", figure, named });
  });
}

const mark = (figure: Cell, more: Partial<Mark> = {}) =>
  extentOf({ row: 0, label: "", date: "", figure: figure as Figure, standing: "ACTUAL", shared: false, ...more });

Deno.test("a range has no middle: certain to its lower bound, possible from there on", () => {
  deepEqual(mark(bounds("75", "850")), {
    segments: [{ from: 0, to: 75, part: "certain" }, { from: 75, to: 850, part: "possible" }],
    end: 850,
    open: null,
  });
  deepEqual(mark(bounds("0", "50")).segments, [{ from: 0, to: 50, part: "possible" }]);
  deepEqual(mark(bounds("-2", "3")).segments, [{ from: -2, to: 3, part: "possible" }]);
});

Deno.test("what has no upper bound is open, and ends nowhere that the source does not say", () => {
  deepEqual(mark(bounds("85")), { segments: [{ from: 0, to: 85, part: "certain" }], end: 85, open: "up" });
  deepEqual(mark(bounds(undefined, "50")), { segments: [{ from: 0, to: 50, part: "possible" }], end: 50, open: null });
});

Deno.test("shared money is another part than what is certain", () => {
  deepEqual(mark(bounds("10", "35"), { named: 30 }).segments.map(({ to, part }) => [to, part]), [
    [10, "certain"],
    [30, "sharedPart"],
    [35, "possible"],
  ]);
  deepEqual(mark(number("5"), { shared: true }).segments, [{ from: 0, to: 5, part: "oneForSeveral" }]);
});

Deno.test("figures are named by what tells most of them apart, then by a name, then by what is near", () => {
  const first = (columns: string[], rows: Cell[][]) => {
    const all = table(columns, rows);
    const measure = firstMeasure(all, measuresOf(all))!;
    return firstCategory(all, measure, categoriesOf(all, measure))?.id;
  };
  const one = number("1");
  equal(first(["a.name", "a.s.payer.name", "a.s.value:Int"], [["A", "X", one], ["A", "Y", one]]), "a.s.payer.name");
  equal(first(["a.kind", "a.name", "a.value:Int"], [["K", "X", one], ["L", "Y", one]]), "a.name");
  equal(
    first(["a.id:ID", "a.printed", "a.name", "a.value:Int"], [["1", "p", "X", one], ["2", "q", "X", one]]),
    "a.name",
  );
  equal(
    first(["a.name", "a.year:Int", "a.value:Int"], [["X", number("2011"), one], ["Y", number("2012"), one]]),
    "a.year",
  );
});

Deno.test("a figure is never named by what stands below it", () => {
  const rows = table(["c.name", "c.total:Int", "c.towns.name"], [["Denmark", number("98"), "Aarhus"], [
    "Denmark",
    "",
    "Odense",
  ]], {
    list: "c.towns",
    lists: ["c", "c.towns"],
  });
  deepEqual(categoriesOf(rows, measuresOf(rows)[0]!).map(({ id }) => id), ["c.name"]);
  const joined = { ...rows, list: "c" };
  deepEqual(categoriesOf(joined, measuresOf(joined)[0]!).map(({ id }) => id), ["c.name", "c.towns.name"]);
});

Deno.test("nor is it told apart from another by what stands below it", () => {
  const rows = table(["c.name", "c.total:Int", "c.towns.name"], [["A", number("2"), "X"], ["A", number("1"), "Y"]], {
    list: "c.towns",
    lists: ["c", "c.towns"],
  });
  deepEqual(draw(rows, {}, "")!.marks.map(({ label }) => label), ["A (1)", "A (2)"]);
});

Deno.test("counts of one thing stand beside each other; counts of several things stay as they are", () => {
  const columns = ["c.name", "c.total:Int", "c.neverAsked:Int"];
  const one = spread(table(columns, [["Denmark", number("98"), number("97")], ["Denmark", "", ""]]));
  deepEqual(one.rows.map(({ cells }) => cells), [
    ["Denmark: total", number("98")],
    ["Denmark: never asked", number("97")],
  ]);
  const two = table(columns, [["Denmark", number("98"), number("97")], ["Norway", number("357"), number("350")]]);
  equal(spread(two), two);
  const money = table([...columns, "c.value:Decimal"], [["Denmark", number("98"), number("97"), number("1")]]);
  equal(spread(money), money);
});

Deno.test("time has equal steps, or none", () => {
  deepEqual(stepsOf(["2013-11", "2014-02"]), ["2013-11", "2013-12", "2014-01", "2014-02"]);
  deepEqual(stepsOf(["2012-02-28", "2012-03-01"]), ["2012-02-28", "2012-02-29", "2012-03-01"]);
  deepEqual(stepsOf(["2011", "2011"]), ["2011"]);
  equal(stepsOf(["2011", "2011-02"]), null);
  equal(stepsOf(["1000", "2000"]), null);
  equal(stepsOf([]), null);
});

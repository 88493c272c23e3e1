import type { Cell, Row, Table } from "../../table/table.ts";
import { categoriesOf, textOf } from "./categories.ts";
import { drawable, type Measure, measuresOf } from "./measures.ts";

/**
 * A table that holds nothing but counts of one thing, as `coverage { total withFigure neverAsked }`, turned so that each
 * count has a row of its own: they are to be seen beside each other. Any other table stays as it is.
 */
export function spread(table: Table): Table {
  const measures = measuresOf(table);
  const [first] = measures;
  const parent = first?.path.slice(0, -1).join(".") ?? "";
  if (measures.length < 2 || !measures.every((measure) => isCountOfOne(table, measure, parent))) return table;
  return {
    ...table,
    columns: [
      { name: `${parent}.count.name`, type: "String", number: false },
      { name: `${parent}.count`, type: "Int", number: true },
    ],
    rows: measures.map((measure): Row => ({ id: null, type: null, cells: cellsOf(table, measure) })),
  };
}

function isCountOfOne(table: Table, measure: Measure, parent: string): boolean {
  const column = table.columns[measure.columns.number ?? -1];
  return column?.type === "Int" && measure.path.slice(0, -1).join(".") === parent && drawable(table, measure) === 1;
}

/** Whose counts, if the answer says so, and what is counted, in the words of the schema; and the count. */
function cellsOf(table: Table, measure: Measure): Cell[] {
  const { path, columns } = measure;
  const name = path.at(-1)!.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  const cells = table.rows.map((row) => row.cells[columns.number!] ?? "");
  const owners = categoriesOf(table, measure).filter(({ path }) => path.at(-1) === "name");
  const owner = owners.length === 1 ? textOf(table.rows[0]?.cells[owners[0]!.column]) : "";
  return [
    owner ? `${owner}: ${name}` : name,
    cells.find((cell) => typeof cell !== "string" && cell.kind === "NUMBER") ?? "",
  ];
}

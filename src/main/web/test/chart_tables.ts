import type { Cell, Row, Table } from "../src/table/table.ts";

/** A column as `name:type`, with `>name` for the column of its unit. */
export function table(columns: string[], rows: Cell[][], more: Partial<Table> = {}): Table {
  const names = columns.map((column) => column.split(/[:>]/)[0]!);
  const list = names.find((name) => name.includes("."))?.split(".")[0] ?? null;
  return {
    release: { id: "release:1", number: 1, sha256: "" },
    list,
    lists: list ? [list] : [],
    cut: [],
    columns: columns.map((column) => {
      const [name = "", type = "String", unit] = column.split(/[:>]/);
      const number = type === "Decimal" || type === "Int";
      return { name, type, number, ...(unit && { unit: names.indexOf(unit) }) };
    }),
    rows: rows.map((cells): Row => ({ id: null, type: null, cells })),
    ...more,
  };
}

export const number = (text: string): Cell => ({ kind: "NUMBER", text });
export const beside = (value: string): Cell => ({ kind: "BESIDE", text: `[${value}]`, value });
export const unknown = (text: string): Cell => ({ kind: "UNKNOWN", text });
export const bounds = (min?: string, max?: string): Cell => ({
  kind: "BOUNDS",
  text: "",
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

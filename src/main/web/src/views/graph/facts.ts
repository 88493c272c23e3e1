import { ask } from "../../asking.ts";
import { servedSchema } from "../../schema.ts";
import type { Subject } from "../../sources/sources.ts";
import { cellText, decimal } from "../../table/figures.ts";
import type { Cell } from "../../table/table.ts";
import { GRAPHQL_LANGUAGE, type LanguageCode } from "../../words/words.ts";
import { objectType } from "./asked.ts";
import { factsQuery } from "./neighbours.ts";

/** What is known of an entity; what is not stated is left out. */
export interface Facts {
  facts: { field: string; text: string }[];
  /** How many citations it has; null for what has none of its own. */
  citations: number | null;
}

export async function factsOf(
  { id, type }: Subject,
  release: string | undefined,
  language: LanguageCode,
): Promise<Facts> {
  const query = factsQuery(id, objectType(type, await servedSchema()), GRAPHQL_LANGUAGE[language]);
  const { data } = await ask({ query, variables: {}, release });
  return factsIn((data?.node ?? {}) as Record<string, unknown>, language);
}

/** The facts in an answer to their question. */
export function factsIn(node: Record<string, unknown>, language: LanguageCode): Facts {
  const { citations, ...fields } = node;
  const facts = Object.entries(fields).map(([field, value]) => ({
    field: field.replace(/Label$/, ""),
    text: textOf(value, language),
  }));
  return {
    facts: facts.filter(({ text }) => text !== ""),
    citations: Array.isArray(citations) ? citations.length : null,
  };
}

interface Money {
  value: string | null;
  min: string | null;
  max: string | null;
  comparator: string;
  approximate: boolean;
  currency: string;
  printed: string | null;
}

function textOf(value: unknown, language: LanguageCode): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((item) => textOf(item, language)).join(", ");
  if (typeof value === "number") return decimal(String(value), language, "min2");
  if (typeof value === "boolean") return value ? "✓" : "✗";
  if (typeof value !== "object") return String(value);
  if ("text" in value) return String(value.text);
  if ("label" in value) return String(value.label);
  return "currency" in value ? moneyText(value as Money, language) : "";
}

function moneyText(money: Money, language: LanguageCode): string {
  const { value, min, max, comparator, approximate, currency } = money;
  const about = approximate ? { approximate: true as const } : {};
  if (value !== null) return cellText({ kind: "NUMBER", text: value, ...about }, currency, language);
  if (min === null && max === null) return money.printed ?? "";
  const bounds: Cell = { kind: "BOUNDS", text: "", ...about };
  if (min !== null) bounds.min = min;
  if (max !== null) bounds.max = max;
  if (comparator === "MORE_THAN" || comparator === "LESS_THAN") bounds.comparator = comparator;
  return cellText(bounds, currency, language);
}

/** A query for one entity with its sources, to go on from. */
export async function openQuery({ id, type }: Subject): Promise<string> {
  const schema = await servedSchema();
  const faces = objectType(type, schema).getInterfaces().map(({ name }) => name);
  const lines = [
    "id",
    ...faces.includes("Named") ? ["... on Named { name }"] : [],
    ...faces.includes("Cited")
      ? [
        "... on Cited {",
        "  citations {",
        "    document { title }",
        "    lines { from to }",
        "    printed",
        "    supports",
        "    basis",
        "  }",
        "}",
      ]
      : [],
  ];
  return `{\n  node(id: ${JSON.stringify(id)}) {\n${lines.map((line) => `    ${line}`).join("\n")}\n  }\n}\n`;
}

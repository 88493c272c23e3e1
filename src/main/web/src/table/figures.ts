import type { LanguageCode } from "../words/words.ts";
import type { Cell } from "./table.ts";

/**
 * A decimal as readers of a language write it, with all its digits. It never becomes a binary number on the way.
 *
 * @param decimal as "-1234.50"
 */
export function decimal(decimal: string, language: LanguageCode): string {
  const digits = decimal.split(".")[1]?.length ?? 0;
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return format.format(decimal as Intl.StringNumericLiteral);
}

/** A cell as readers of a language see it, with its unit: `0–183.000 DKK`. */
export function cellText(cell: Cell, unit: string, language: LanguageCode): string {
  if (typeof cell === "string") return cell;
  const withUnit = (text: string) => unit ? `${text}\u00a0${unit}` : text;
  switch (cell.kind) {
    case "NUMBER":
      return withUnit(decimal(cell.text, language));
    case "BESIDE":
      return cell.value ? `[${withUnit(decimal(cell.value, language))}]` : cell.text;
    case "BOUNDS":
      return withUnit(bounds(cell, language));
    case "UNKNOWN":
      return cell.text;
  }
}

function bounds({ min, max, comparator }: Extract<Cell, { kind: "BOUNDS" }>, language: LanguageCode): string {
  const more = comparator === "MORE_THAN" ? ">" : "";
  const less = comparator === "LESS_THAN" ? "<" : "";
  if (max === undefined) return `${more || "≥"}\u00a0${decimal(min ?? "0", language)}`;
  if (min === undefined) return `${less || "≤"}\u00a0${decimal(max, language)}`;
  return `${more}${decimal(min, language)}–${less}${decimal(max, language)}`;
}

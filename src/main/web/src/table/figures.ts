import { type LanguageCode, sayIn } from "../words/words.ts";
import { FIGURE_WORDS } from "./figures.words.ts";
import type { Cell } from "./table.ts";

type Figure = Exclude<Cell, string>;
type Bounds = Pick<Extract<Cell, { kind: "BOUNDS" }>, "min" | "max" | "comparator">;

/**
 * A decimal as readers of a language write it, with all its digits. It never becomes a binary number on the way.
 *
 * @param decimal as "-1234.50"
 * @param grouping `min2` leaves four digits together, as in a year
 */
export function decimal(decimal: string, language: LanguageCode, grouping: "always" | "min2" = "always"): string {
  const digits = decimal.split(".")[1]?.length ?? 0;
  return format(language, digits, grouping).format(decimal as Intl.StringNumericLiteral);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than filling the rest of a table's cell. */
function format(language: LanguageCode, digits: number, grouping: "always" | "min2"): Intl.NumberFormat {
  const key = `${language} ${digits} ${grouping}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: grouping,
  });
  formats.set(key, made);
  return made;
}

/** A cell as readers of a language see it, with its unit: `0–183.000 DKK`. */
export function cellText(cell: Cell, unit: string, language: LanguageCode): string {
  if (typeof cell === "string") return cell;
  if (cell.kind === "UNKNOWN") return unknownText(cell.text, language);
  const figure = withUnit(figureText(cell, unit, language), unit);
  const text = "approximate" in cell ? sayIn(FIGURE_WORDS, language)("about", { figure }) : figure;
  return cell.kind === "BESIDE" ? `[${text}]` : text;
}

function figureText(cell: Exclude<Figure, { kind: "UNKNOWN" }>, unit: string, language: LanguageCode): string {
  if (cell.kind === "NUMBER") return decimal(cell.text, language, unit ? "always" : "min2");
  if (cell.kind === "BOUNDS") return bounds(cell, language);
  if (cell.value !== undefined) return decimal(cell.value, language, unit ? "always" : "min2");
  return cell.min === undefined && cell.max === undefined ? joined(cell.text, language) : bounds(cell, language);
}

/** Several figures in one cell: `[50.00; not known]`. */
function joined(text: string, language: LanguageCode): string {
  return text.replace(/^\[|\]$/g, "").split("; ").map((part) =>
    part.split(", ").map((figure) =>
      unknownText(figure, language).replace(/\d+(?:\.\d+)?/g, (digits) => decimal(digits, language, "min2"))
    ).join(", ")
  ).join("; ");
}

function bounds({ min, max, comparator }: Bounds, language: LanguageCode): string {
  const more = comparator === "MORE_THAN" ? ">" : "";
  const less = comparator === "LESS_THAN" ? "<" : "";
  if (max === undefined) return `${more || "≥"}\u00a0${decimal(min ?? "0", language)}`;
  if (min === undefined) return `${less || "≤"}\u00a0${decimal(max, language)}`;
  return `${more}${decimal(min, language)}–${less}${decimal(max, language)}`;
}

const SEVERAL = "; ";

/** Figures joined from several places may have several units, of which none is anyone's in particular. */
function withUnit(text: string, unit: string): string {
  if (!unit || unit.includes(SEVERAL)) return text;
  return `${text}\u00a0${unit === "PERCENT" ? "%" : /^[A-Z]{3}$/.test(unit) ? unit : constant(unit)}`;
}

/** A constant of the schema as words: `COUNTY_MUNICIPALITIES` is `county municipalities`. */
function constant(name: string): string {
  return /^[A-Z_]+$/.test(name) ? name.toLowerCase().replaceAll("_", " ") : name;
}

const UNKNOWNS = {
  "not stated": "notStated",
  "in words": "inWords",
  "not known": "notKnown",
  "open": "open",
  "unbounded": "unbounded",
} as const;

/** Which unknown it is, in words of a language. */
export function unknownText(text: string, language: LanguageCode): string {
  const key = UNKNOWNS[text as keyof typeof UNKNOWNS];
  return key ? sayIn(FIGURE_WORDS, language)(key) : text;
}

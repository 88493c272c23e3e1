import type { Subject } from "../../sources/sources.ts";
import type { Size } from "./layout.ts";
import { RADIUS } from "./signs.ts";

const LONGEST_LINE = 20;
const MOST_LINES = 3;

export const LINE_HEIGHT = 14;
export const FONT_SIZE = 12;
/** A wide one; machines have different fonts. */
const LETTER_WIDTH = 7.4;

/** What stands under a node, in lines: its name, or what tells its id from others of its type. */
export function labelOf({ id, name }: Subject): string[] {
  return lines(name === id ? id.slice(id.indexOf(":") + 1) : name, LONGEST_LINE, MOST_LINES);
}

/** Text in lines, broken at spaces, hyphens and slashes; what finds no room is cut and ends in three dots. */
export function lines(text: string, longest: number, most: number): string[] {
  const result: string[] = [""];
  for (const piece of text.split(/(?<=[\s/-])/).flatMap((part) => pieces(part, longest))) {
    if ((result.at(-1)! + piece).trimEnd().length > longest) result.push("");
    result[result.length - 1] += piece;
  }
  const kept = result.map((line) => line.trim()).filter(Boolean);
  if (kept.length <= most) return kept;
  const last = kept[most - 1]!.slice(0, longest - 1).trimEnd();
  return [...kept.slice(0, most - 1), `${last}…`];
}

function pieces(text: string, longest: number): string[] {
  return text.match(new RegExp(`.{1,${longest}}`, "gsu")) ?? [];
}

/** The room of a node with its label; the node stands in the middle, so what is below it counts twice. */
export function sizeOf(subject: Subject): Size {
  const label = labelOf(subject);
  const width = Math.max(2 * RADIUS, ...label.map((line) => line.length * LETTER_WIDTH));
  return { width, height: 2 * (RADIUS + label.length * LINE_HEIGHT) };
}

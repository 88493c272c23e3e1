import type { GraphicComponentOption } from "echarts/components";
import type { Content } from "./content.ts";
import { type Key } from "./content.ts";
import { type Width, wrap } from "./lines.ts";
import { font, type Look } from "./look.ts";

export const MARGIN = 16;
const KEY_SIGN = 26;
const KEY_GAP = 20;
export const KEY_FONT = font(12);

/** The texts of a picture, and where the drawing between them has its place. */
export interface Frame {
  texts: GraphicComponentOption[];
  /** Where each sign that is explained stands. */
  keys: { key: Key; text: string; x: number; y: number }[];
  /** Where the drawing begins. */
  top: number;
  /** How high the whole picture is. */
  height: number;
}

/** A picture's texts above and below a drawing of a height. */
export function frame(
  content: Content,
  words: (key: Key) => string,
  width: number,
  drawing: number,
  look: Look,
  measure: Width,
): Frame {
  const page = new Page(width - 2 * MARGIN, measure);
  page.write(content.title, 19, "bold", look.ink);
  page.write(content.subtitle, 14, "normal", look.ink);
  const keys = page.place(content.keys, words);
  page.y += 10;
  const top = page.y;
  page.y += drawing + 8;
  for (const note of content.notes) page.write(note, 12, "normal", look.ink);
  page.y += 6;
  page.write(content.source, 12, "normal", look.soft);
  for (const line of content.foot) page.write(line, 12, "normal", look.soft);
  return { texts: page.texts, keys, top, height: page.y + MARGIN - 4 };
}

/** Text from top to bottom. */
class Page {
  readonly texts: GraphicComponentOption[] = [];
  y = MARGIN;

  constructor(private readonly width: number, private readonly measure: Width) {}

  write(text: string, size: number, weight: string, fill: string) {
    if (!text) return;
    const lines = wrap(text, font(size, weight), this.width, this.measure);
    const lineHeight = Math.round(size * 1.35);
    this.texts.push({
      type: "text",
      left: MARGIN,
      top: this.y,
      silent: true,
      style: { text: lines.join("\n"), font: font(size, weight), fill, lineHeight },
    });
    this.y += lines.length * lineHeight + 3;
  }

  /** Signs beside each other, in as many lines as they need. */
  place(keys: Key[], words: (key: Key) => string): Frame["keys"] {
    let x = MARGIN;
    if (keys.length) this.y += 6;
    const placed = keys.map((key) => {
      const text = words(key);
      const width = KEY_SIGN + this.measure(text, KEY_FONT) + KEY_GAP;
      if (x > MARGIN && x + width > this.width + MARGIN + KEY_GAP) {
        x = MARGIN;
        this.y += 20;
      }
      const place = { key, text, x, y: this.y };
      x += width;
      return place;
    });
    if (keys.length) this.y += 20;
    return placed;
  }
}

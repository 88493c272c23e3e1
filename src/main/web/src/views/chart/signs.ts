import type { CustomSeriesRenderItemReturn } from "echarts";
import type { Key } from "./content.ts";
import type { Kind, Mark } from "./drawing.ts";
import { font, type Look } from "./look.ts";
import type { Part } from "./segments.ts";

/** An element as ECharts draws it. */
export type Element = Exclude<NonNullable<CustomSeriesRenderItemReturn>, undefined>;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A stretch of a bar. Each part has a pattern of its own, so that nobody needs to tell colours apart. */
export function stretch(part: Part, standing: Mark["standing"], box: Box, look: Look): Element {
  const sure = part === "certain" || part === "oneForSeveral";
  const hollow = standing !== "ACTUAL";
  return {
    type: "rect",
    shape: box,
    style: {
      fill: hollow ? "transparent" : part === "certain" ? look.accent : part === "possible" ? "transparent" : look.tint,
      stroke: look.accent,
      lineWidth: hollow && sure ? 2 : 1,
      lineDash: hollow || part === "possible" ? [4, 3] : undefined,
      ...(!hollow && part !== "certain" && { decal: hatch(part, look) }),
    },
  } as Element;
}

/** Lines for what is shared, dots for what is only possible. */
function hatch(part: Part, look: Look) {
  return part === "possible"
    ? { symbol: "circle", symbolSize: 0.5, color: look.accent, dashArrayX: [[0, 6], [3, 3]], dashArrayY: [4, 2] }
    : { symbol: "rect", color: look.accent, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4 };
}

/** An arrow: the figure may go on from here. */
export function arrow(x: number, y: number, direction: "right" | "left" | "up" | "down", look: Look): Element {
  const points = {
    right: [0, -6, 9, 0, 0, 6],
    left: [0, -6, -9, 0, 0, 6],
    up: [-6, 0, 0, -9, 6, 0],
    down: [-6, 0, 0, 9, 6, 0],
  };
  const flat = points[direction];
  return {
    type: "polygon",
    x,
    y,
    shape: { points: [[flat[0]!, flat[1]!], [flat[2]!, flat[3]!], [flat[4]!, flat[5]!]] },
    style: { fill: look.accent },
  } as Element;
}

export function label(
  text: string,
  x: number,
  y: number,
  fill: string,
  align: "left" | "right" | "center" = "left",
  vertical: "top" | "middle" | "bottom" = "middle",
): Element {
  return {
    type: "text",
    x,
    y,
    style: { text, fill, font: font(13), lineHeight: 16, textAlign: align, textVerticalAlign: vertical },
  } as Element;
}

/** A result is a full circle; a target is none, and so is not. */
export function circle(x: number, y: number, hollow: boolean, look: Look): Element {
  const fill = hollow ? look.ground : look.accent;
  return {
    type: "circle",
    shape: { cx: x, cy: y, r: 5 },
    style: { fill, stroke: look.accent, lineWidth: 2 },
  } as Element;
}

/** A line between two bounds, with nothing in its middle. */
export function range(x: number, top: number, bottom: number, look: Look): Element[] {
  return [stem(x, top, bottom, look), cap(x, top, look), cap(x, bottom, look)];
}

function stem(x: number, y1: number, y2: number, look: Look): Element {
  return { type: "line", shape: { x1: x, y1, x2: x, y2 }, style: { stroke: look.accent, lineWidth: 2 } } as Element;
}

/** The end of a range. */
export function cap(x: number, y: number, look: Look): Element {
  return {
    type: "line",
    shape: { x1: x - 6, y1: y, x2: x + 6, y2: y },
    style: { stroke: look.accent, lineWidth: 2 },
  } as Element;
}

/** The sign before the explanation of a key: as it stands at the marks. */
export function keySign(key: Key, kind: Kind, x: number, y: number, look: Look): Element[] {
  if (key === "open") return [arrow(x + 6, y + 7, "right", look)];
  if (key === "between") return range(x + 10, y, y + 14, look);
  const planned = key === "TARGET" || key === "FORECAST" || key === "EXPECTED";
  if (planned && kind === "lines") return [circle(x + 10, y + 7, true, look)];
  const box = { x, y, width: 20, height: 14 };
  return [planned ? stretch("certain", key, box, look) : stretch(key, "ACTUAL", box, look)];
}

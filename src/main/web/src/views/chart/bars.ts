import type { EChartsOption } from "echarts";
import type { Mark } from "./drawing.ts";
import { MARGIN } from "./frame.ts";
import { type Width, wrap } from "./lines.ts";
import { font, type Look } from "./look.ts";
import { extentOf } from "./segments.ts";
import { arrow, type Element, label, stretch } from "./signs.ts";

/** How bars, lying, are laid out in a width. */
export interface BarLayout {
  labels: string[];
  /** Where the axis begins, and how much is kept free at its end for the figures. */
  left: number;
  right: number;
  /** Where each bar with its label begins, and at last where all end. */
  rows: number[];
  /** On narrow pages the labels stand above the bars. */
  above: boolean;
  height: number;
}

export const AXIS = 46;
const BAR = 18;
const NARROW = 560;
/** How much room the figures beside an axis need. */
const TICK = 90;
const LINE = 16;
const BETWEEN = 12;
const MOST_LINES = 4;
const TEXT = font(13);

export function barLayout(marks: Mark[], texts: string[], width: number, measure: Width): BarLayout {
  const above = width < NARROW;
  const most = above ? width - 2 * MARGIN : Math.min(width * 0.4, 400);
  const lines = marks.map(({ label }) => wrap(label, TEXT, most, measure, MOST_LINES));
  const widest = Math.max(...lines.flat().map((line) => measure(line, TEXT)));
  const rows = [0];
  for (const { length } of lines) {
    const high = above ? length * LINE + BAR : Math.max(length * LINE, BAR);
    rows.push(rows.at(-1)! + high + BETWEEN);
  }
  return {
    labels: lines.map((lines) => lines.join("\n")),
    left: above ? MARGIN : MARGIN + widest + 10,
    right: Math.max(...texts.map((text) => measure(text, TEXT))) + MARGIN + 18,
    rows,
    above,
    height: rows.at(-1)! + AXIS,
  };
}

/** The series and axes of bars. */
export function bars(
  marks: Mark[],
  texts: string[],
  layout: BarLayout,
  width: number,
  top: number,
  unit: string,
  tick: (value: number) => string,
  look: Look,
): EChartsOption {
  const extents = marks.map(extentOf);
  const plot = width - layout.left - layout.right;
  const lowest = extents.map(({ segments }) => Math.min(0, ...segments.flatMap(({ from, to }) => [from, to])));
  const highest = extents.map(({ end }) => Math.max(0, end));
  return {
    grid: {
      left: layout.left,
      right: layout.right,
      top,
      height: layout.height - AXIS,
      outerBoundsMode: "none",
    },
    xAxis: valueAxis(unit, tick, look, Math.max(1, Math.floor(plot / TICK))),
    yAxis: {
      type: "value",
      inverse: true,
      min: 0,
      max: layout.rows.at(-1),
      axisLabel: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: look.soft } },
    },
    series: {
      type: "custom",
      encode: { x: [1, 2], y: 0 },
      data: marks.map((_, i) => [layout.rows[i]!, lowest[i]!, highest[i]!]),
      renderItem: ({ dataIndex: i }, api) => {
        const at = (value: number) => api.coord([value, 0])[0]!;
        const space = { from: top + layout.rows[i]!, to: top + layout.rows[i + 1]! };
        return { type: "group", children: bar(marks[i]!, at, space, layout.labels[i]!, texts[i]!, layout, look) };
      },
    },
  } as EChartsOption;
}

function bar(
  mark: Mark,
  at: (value: number) => number,
  space: { from: number; to: number },
  name: string,
  text: string,
  layout: BarLayout,
  look: Look,
): Element[] {
  const { segments, end, open } = extentOf(mark);
  const middle = (space.from + space.to) / 2;
  const y = layout.above ? space.to - BETWEEN / 2 - BAR : middle - BAR / 2;
  const parts = segments.map(({ from, to, part }) => {
    const [x, far] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
    return stretch(part, mark.standing, { x, y, width: Math.max(far - x, 1), height: BAR }, look);
  });
  if (open) parts.push(arrow(at(end) + (open === "up" ? 2 : -2), y + BAR / 2, open === "up" ? "right" : "left", look));
  const after = Math.max(at(end), at(0)) + (open === "up" ? 16 : 7);
  const place = layout.above
    ? label(name, layout.left + 4, space.from + BETWEEN / 2, look.ink, "left", "top")
    : label(name, layout.left - 10, middle, look.ink, "right");
  return [...parts, place, label(text, after, y + BAR / 2, look.ink)];
}

/** An axis of figures begins at zero. */
export function valueAxis(unit: string, tick: (value: number) => string, look: Look, splits = 5) {
  return {
    type: "value" as const,
    splitNumber: splits,
    name: unit,
    nameLocation: "middle" as const,
    nameGap: 26,
    nameTextStyle: { color: look.soft, font: font(12), fontSize: 12 },
    axisLabel: { color: look.soft, fontSize: 12, formatter: tick, hideOverlap: true },
    axisLine: { show: true, onZero: false, lineStyle: { color: look.soft } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: look.grid } },
  };
}

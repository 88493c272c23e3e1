import type { EChartsOption } from "echarts";
import { AXIS, valueAxis } from "./bars.ts";
import type { Mark } from "./drawing.ts";
import { MARGIN } from "./frame.ts";
import type { Look } from "./look.ts";
import { extentOf } from "./segments.ts";
import { arrow, type Element, label } from "./signs.ts";

export const TIMELINE = 300 + AXIS;
const MOST_LABELS = 16;

/** The series and axes of figures over time. A line goes only where figures follow each other step by step. */
export function timeline(
  marks: Mark[],
  texts: string[],
  steps: string[],
  top: number,
  unit: string,
  tick: (value: number) => string,
  look: Look,
): EChartsOption {
  return {
    grid: {
      left: MARGIN + 70,
      right: MARGIN + 40,
      top: top + 20,
      height: TIMELINE - AXIS - 20,
      outerBoundsMode: "none",
    },
    xAxis: {
      type: "category",
      data: steps,
      axisLabel: { color: look.soft, fontSize: 12, hideOverlap: true },
      axisLine: { lineStyle: { color: look.soft } },
    },
    yAxis: { ...valueAxis(unit, tick, look), nameGap: 58 },
    series: [
      { type: "line", data: joined(marks, steps), symbol: "none", silent: true, lineStyle: { color: look.accent } },
      {
        type: "custom",
        encode: { x: 0, y: [1, 2] },
        data: marks.map((mark) => {
          const { segments, end } = extentOf(mark);
          return [steps.indexOf(mark.date), segments.at(-1)?.from ?? end, end];
        }),
        renderItem: (params, api) => {
          const i = params.dataIndex;
          const point = (value: number) => api.coord([api.value(0), value]) as [number, number];
          return { type: "group", children: dot(marks[i]!, point, marks.length <= MOST_LABELS ? texts[i]! : "", look) };
        },
      },
    ],
  } as EChartsOption;
}

/** The numbers that a line joins: of each date the only one, if it is a result and one number. */
export function joined(marks: Mark[], steps: string[]): (number | null)[] {
  return steps.map((step) => {
    const there = marks.filter(({ date }) => date === step);
    const [only] = there;
    if (there.length !== 1 || only!.figure.kind !== "NUMBER" || only!.standing !== "ACTUAL") return null;
    return Number(only!.figure.text);
  });
}

function dot(mark: Mark, point: (value: number) => [number, number], text: string, look: Look): Element[] {
  const { segments, end, open } = extentOf(mark);
  const [x, y] = point(end);
  const above = label(text, x, y - 9, look.ink, "center", "bottom");
  if (mark.figure.kind === "NUMBER") {
    const fill = mark.standing === "ACTUAL" ? look.accent : look.ground;
    const circle = {
      type: "circle",
      shape: { cx: x, cy: y, r: 5 },
      style: { fill, stroke: look.accent, lineWidth: 2 },
    };
    return [circle as Element, above];
  }
  if (open) return [cap(x, y, look), arrow(x, y + (open === "up" ? -2 : 2), open, look), above];
  const range = segments.find(({ part }) => part === "possible" || part === "sharedPart");
  const [, bottom] = point(range?.from ?? 0);
  return [stem(x, y, bottom, look), cap(x, y, look), cap(x, bottom, look), above];
}

function stem(x: number, y1: number, y2: number, look: Look): Element {
  return { type: "line", shape: { x1: x, y1, x2: x, y2 }, style: { stroke: look.accent, lineWidth: 2 } } as Element;
}

function cap(x: number, y: number, look: Look): Element {
  return {
    type: "line",
    shape: { x1: x - 6, y1: y, x2: x + 6, y2: y },
    style: { stroke: look.accent, lineWidth: 2 },
  } as Element;
}

import type { EChartsOption } from "echarts";
import { AXIS, valueAxis } from "./bars.ts";
import type { Mark } from "./drawing.ts";
import { MARGIN } from "./frame.ts";
import type { Look } from "./look.ts";
import { extentOf } from "./segments.ts";
import { arrow, cap, circle, type Element, label, range } from "./signs.ts";

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
  const { figure, standing } = mark;
  const [x, y] = point(extentOf(mark).end);
  const above = (distance: number) => label(text, x, y - distance, look.ink, "center", "bottom");
  if (figure.kind === "NUMBER") return [circle(x, y, standing !== "ACTUAL", look), above(9)];
  if (figure.max === undefined) return [cap(x, y, look), arrow(x, y - 2, "up", look), above(15)];
  if (figure.min === undefined) return [cap(x, y, look), arrow(x, y + 2, "down", look), above(9)];
  return [...range(x, y, point(Number(figure.min))[1], look), above(9)];
}

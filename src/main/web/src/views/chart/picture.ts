import type { EChartsOption } from "echarts";
import type { LanguageCode } from "../../words/words.ts";
import { barLayout, bars } from "./bars.ts";
import type { Content } from "./content.ts";
import type { Drawing, Kind } from "./drawing.ts";
import { type Frame, frame, KEY_FONT } from "./frame.ts";
import type { Width } from "./lines.ts";
import type { Look } from "./look.ts";
import { keySign } from "./signs.ts";
import { TIMELINE, timeline } from "./timeline.ts";
import { figureText, pictureWords, unitText } from "./wording.ts";

export interface Picture {
  option: EChartsOption;
  width: number;
  height: number;
}

/** A drawing with all that belongs to it, as an option of ECharts. */
export function picture(
  drawing: Drawing,
  content: Content,
  language: LanguageCode,
  width: number,
  look: Look,
  measure: Width,
): Picture {
  const say = pictureWords(language);
  const { marks, scale } = drawing;
  const texts = marks.map((mark) => figureText(mark, scale, language));
  const unit = unitText(scale.unit);
  const tick = ticks(language);
  const lying = drawing.kind === "bars" || !drawing.steps ? barLayout(marks, texts, width, measure) : null;
  const around = frame(content, say, width, lying?.height ?? TIMELINE, look, measure);
  const { top, height } = around;
  const plot = lying
    ? bars(marks, texts, lying, width, top, unit, tick, look)
    : timeline(marks, texts, drawing.steps!, top, unit, tick, look);
  return {
    width,
    height,
    option: {
      ...plot,
      animation: false,
      backgroundColor: look.ground,
      aria: { enabled: true, label: { enabled: false } },
      textStyle: { fontFamily: "Helvetica, Arial, sans-serif" },
      graphic: around.texts,
      series: [plot.series, keySeries(around, drawing.kind, look)].flat() as EChartsOption["series"],
      tooltip: {
        renderMode: "richText",
        confine: true,
        formatter: (item) => tip(drawing, texts, Array.isArray(item) ? item[0]?.dataIndex : item.dataIndex),
      },
    },
  };
}

/** Rounded figures beside an axis; the exact ones stand at the marks. */
function ticks(language: LanguageCode): (value: number) => string {
  const format = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 2 });
  return (value) => format.format(value);
}

function tip({ marks }: Drawing, texts: string[], index = -1): string {
  return marks[index] ? `${marks[index].label}\n${texts[index]}` : "";
}

/** The explanation of the signs. It is a series, because only those have patterns. */
function keySeries({ keys }: Frame, kind: Kind, look: Look) {
  return {
    type: "custom",
    coordinateSystem: "none",
    silent: true,
    tooltip: { show: false },
    data: keys.length ? [0] : [],
    renderItem: () => ({
      type: "group",
      children: keys.flatMap(({ key, text, x, y }) => [
        ...keySign(key, kind, x, y, look),
        {
          type: "text",
          x: x + 26,
          y: y + 7,
          style: { text, fill: look.ink, font: KEY_FONT, textVerticalAlign: "middle" },
        },
      ]),
    }),
  };
}

import type { Choices } from "./drawing.ts";

/** The names under which the choices stand in links. */
export const SETTING = {
  kind: "chart.kind",
  measure: "chart.measure",
  by: "chart.by",
  sort: "chart.sort",
  unit: "chart.unit",
  title: "chart.title",
} as const;

export function choicesIn(settings: Record<string, string>): Choices {
  return {
    kind: settings[SETTING.kind],
    measure: settings[SETTING.measure],
    by: settings[SETTING.by],
    sort: settings[SETTING.sort],
    unit: settings[SETTING.unit],
  };
}

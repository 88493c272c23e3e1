import { useEffect, useId, useState } from "react";
import type { Table } from "../../table/table.ts";
import { useLanguage, useWords } from "../../words/words.ts";
import type { ViewProps } from "../view.ts";
import { CHART_WORDS } from "./chart.words.ts";
import type { Drawing } from "./drawing.ts";
import { SETTING } from "./settings.ts";
import { scaleText } from "./wording.ts";

type Props = Pick<ViewProps, "settings" | "choose"> & { table: Table; drawing: Drawing; title: string };

/** What can be changed in a chart. */
export function Choices({ table, drawing, title, settings, choose }: Props) {
  const say = useWords(CHART_WORDS);
  const language = useLanguage(({ language }) => language);
  const pick = (setting: string) => (value: string) => choose({ [setting]: value });
  const { measure, category, scale } = drawing;
  return (
    <fieldset className="kg-chart-choices">
      <legend className="kg-chart-legend">{say("choices")}</legend>
      <Choice
        label={say("measure")}
        value={measure.id}
        options={ways(drawing.measures)}
        choose={pick(SETTING.measure)}
      />
      <Choice
        label={say("category")}
        value={category.id}
        options={ways(drawing.categories)}
        choose={pick(SETTING.by)}
      />
      <Choice
        label={say("unit")}
        value={scale.id}
        options={drawing.scales.map((scale) => [scale.id, scaleText(scale, language) || say("noUnit")])}
        choose={pick(SETTING.unit)}
      />
      <Choice
        label={say("kind")}
        value={drawing.kind}
        options={drawing.kinds.map((kind) => [kind, say(kind)])}
        choose={pick(SETTING.kind)}
      />
      {drawing.kind === "bars" && (
        <Choice
          label={say("sort")}
          value={drawing.sort}
          options={[["size", say("size")], ["answer", say("answer")]]}
          choose={pick(SETTING.sort)}
        />
      )}
      <Choice
        label={say("rows")}
        value={table.list ?? ""}
        options={ways(table.lists.map((list) => ({ id: list, path: list.split(".") })))}
        choose={pick("rows")}
      />
      <Title title={title} chosen={settings[SETTING.title]} choose={pick(SETTING.title)} />
    </fieldset>
  );
}

const LAST_STEPS = 2;

/** Ways to columns by their last steps, or whole where those are not enough to tell them apart. */
function ways(columns: { id: string; path: string[] }[]): [string, string][] {
  const ends = columns.map(({ path }) => path.slice(-LAST_STEPS).join(" › "));
  return columns.map(({ id, path }, i) => {
    const end = ends[i]!;
    return [id, ends.indexOf(end) === ends.lastIndexOf(end) ? end : path.join(" › ")];
  });
}

interface ChoiceProps {
  label: string;
  value: string;
  options: [value: string, text: string][];
  choose(value: string): void;
}

/** A choice of one is none. */
function Choice({ label, value, options, choose }: ChoiceProps) {
  if (options.length < 2) return null;
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </label>
  );
}

/** The title in the picture. An empty one is the question's own again. */
function Title({ title, chosen, choose }: { title: string; chosen?: string; choose(title: string): void }) {
  const say = useWords(CHART_WORDS);
  const id = useId();
  const [typed, type] = useState(chosen ?? "");
  useEffect(() => type(chosen ?? ""), [chosen]);
  return (
    <label htmlFor={id} className="kg-chart-title">
      <span>{say("title")}</span>
      <input
        id={id}
        value={typed}
        placeholder={title}
        onChange={(event) => type(event.target.value)}
        onBlur={() => choose(typed.trim())}
        onKeyDown={(event) => event.key === "Enter" && choose(typed.trim())}
      />
    </label>
  );
}

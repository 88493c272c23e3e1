import type { Table } from "../../table/table.ts";
import { useLanguage, useWords } from "../../words/words.ts";
import { rowsOf, useTable } from "../table/useTable.ts";
import type { ViewProps } from "../view.ts";
import { CHART_WORDS } from "./chart.words.ts";
import { Choices } from "./Choices.tsx";
import { draw } from "./drawing.ts";
import { DrawnTable } from "./DrawnTable.tsx";
import { choicesIn } from "./settings.ts";
import { Sheet } from "./Sheet.tsx";
import { spread } from "./spread.ts";
import { useContent } from "./useContent.ts";
import { pictureWords } from "./wording.ts";

/** The figures of the answer as bars or a line. */
export default function ChartView(props: ViewProps) {
  const state = useTable(props.answer, rowsOf(props.answer, props.settings));
  const say = useWords(CHART_WORDS);
  if (state.kind === "loading") return <p className="kg-state" role="status">{say("loading")}</p>;
  if (state.kind === "laid") return <Drawn {...props} table={spread(state.table)} />;
  return (
    <div className="kg-state" role="alert">
      <p>{say("failed")}</p>
      <p>{state.reason.message}</p>
    </div>
  );
}

function Drawn({ table, answer, tab, settings, choose }: ViewProps & { table: Table }) {
  const language = useLanguage(({ language }) => language);
  const drawing = draw(table, choicesIn(settings), pictureWords(language)("unnamed"));
  const content = useContent(answer, tab, table, drawing, settings);
  if (!drawing || !content) return <NoFigures />;
  return (
    <div className="kg-chart">
      <Choices table={table} drawing={drawing} title={content.title} settings={settings} choose={choose} />
      <Sheet drawing={drawing} content={content} />
      <DrawnTable drawing={drawing} title={content.title} />
    </div>
  );
}

const EXAMPLES = ["spends { nodes { payer { name } amount { value currency } } }", "municipalities { totalCount }"];

function NoFigures() {
  const say = useWords(CHART_WORDS);
  return (
    <div className="kg-state kg-chart-empty">
      <p>{say("noNumbers")}</p>
      <p>{say("askFor")}</p>
      <pre>{EXAMPLES.map((example) => `{ ${example} }`).join("\n")}</pre>
    </div>
  );
}

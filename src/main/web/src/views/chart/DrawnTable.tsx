import { unknownText } from "../../table/figures.ts";
import { type LanguageCode, useLanguage, useWords } from "../../words/words.ts";
import { CHART_WORDS } from "./chart.words.ts";
import { type Drawing, type Mark } from "./drawing.ts";
import { extentOf } from "./segments.ts";
import { figureText, pictureWords, reason } from "./wording.ts";

/** The figures of a chart as a table, for whoever does not see it, or wants to read them. */
export function DrawnTable({ drawing, title }: { drawing: Drawing; title: string }) {
  const language = useLanguage(({ language }) => language);
  const say = useWords(CHART_WORDS);
  return (
    <details className="kg-chart-table">
      <summary>{say("asTable")}</summary>
      <table>
        <caption>{say("asTableOf", { title })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("what")}</th>
            <th scope="col" className="kg-number">{say("figure")}</th>
            <th scope="col">{say("remark")}</th>
          </tr>
        </thead>
        <tbody>
          {drawing.marks.map((mark) => (
            <tr key={mark.row}>
              <th scope="row">{mark.label}</th>
              <td className="kg-number">{figureText(mark, drawing.scale, language)}</td>
              <td>{remark(mark, language)}</td>
            </tr>
          ))}
          {drawing.left.flatMap((left) =>
            left.labels.map((label) => (
              <tr key={`${left.why} ${left.what} ${label}`}>
                <th scope="row">{label}</th>
                <td className="kg-number">{left.why === "unknown" && unknownText(left.what, language)}</td>
                <td>{say("notDrawn", { why: reason(left, drawing, language) })}</td>
              </tr>
            ))
          )}
        </tbody>
      </table>
    </details>
  );
}

function remark(mark: Mark, language: LanguageCode): string {
  const say = pictureWords(language);
  const { open } = extentOf(mark);
  return [
    mark.standing !== "ACTUAL" && say(mark.standing),
    mark.shared && say("oneForSeveral"),
    mark.named !== undefined && say("sharedPart"),
    open === "up" && say("open"),
  ].filter(Boolean).join("; ");
}

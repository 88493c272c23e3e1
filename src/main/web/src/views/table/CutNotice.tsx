import type { Answer } from "../../answers.ts";
import type { Table } from "../../table/table.ts";
import { isLimited } from "../../table/limited.ts";
import { takeCsv } from "../../take-away/take.ts";
import { take } from "../../take-away/taking.ts";
import { useLanguage, useWords } from "../../words/words.ts";
import { listName } from "./columns.ts";
import { TABLE_WORDS } from "./table.words.ts";

/** Says of which lists the table holds a part only, and where the rest is. */
export function CutNotice({ table, answer, tab }: { table: Table; answer: Answer; tab: string }) {
  const say = useWords(TABLE_WORDS);
  const language = useLanguage((state) => state.language);
  if (!table.cut.length) return null;
  const more = table.cut.some(({ list }) => !isLimited(answer.asked, list));
  return (
    <div className="kg-cut" role="note">
      {table.cut.map(({ list, shown, total }) => (
        <p key={list}>
          {say("cut", {
            shown: shown.toLocaleString(language),
            total: total.toLocaleString(language),
            list: listName(list),
          })} {say(rest(answer, list, total))}
        </p>
      ))}
      {more && <button type="button" onClick={() => take(() => takeCsv(answer, tab))}>{say("takeCsv")}</button>}
    </div>
  );
}

/** The server pages the outermost lists by itself; of a list inside of something it gives one page. */
const LARGEST_PAGE = 1_000;

function rest(answer: Answer, list: string, total: number): "asAsked" | "csvHasMore" | "csvHasAll" {
  if (isLimited(answer.asked, list)) return "asAsked";
  return list.includes(".") && total > LARGEST_PAGE ? "csvHasMore" : "csvHasAll";
}

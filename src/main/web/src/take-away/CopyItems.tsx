import { useId, useState } from "react";
import { questionOf } from "../questions/questions.ts";
import { showingOf } from "../showing.ts";
import { rowsOf } from "../views/table/useTable.ts";
import { useWords } from "../words/words.ts";
import { isLocal, sheets } from "./addresses.ts";
import { copy } from "./clipboard.ts";
import { curl, javaScript, python, r, type Recipe } from "./copies.ts";
import { Item, type ItemsProps } from "./FileItems.tsx";
import { provenance } from "./provenance.ts";
import { TAKE_AWAY_WORDS } from "./take-away.words.ts";
import { take } from "./taking.ts";

/** What asks for the answer again, to be pasted elsewhere. */
export function CopyItems({ answer, tab }: ItemsProps) {
  const say = useWords(TAKE_AWAY_WORDS);
  const heading = useId();
  const [denied, setDenied] = useState("");
  const recipe: Recipe = {
    origin: location.origin,
    asked: { ...answer.asked, release: answer.release?.id },
    rows: rowsOf(answer, showingOf(tab).settings),
  };
  const formula = sheets(recipe, questionOf(answer.asked.query));
  const put = (label: string, text: () => string | Promise<string>) =>
    take(async () => {
      const content = await text();
      const copied = await copy(content);
      setDenied(copied ? "" : content);
      return say(copied ? "copied" : "denied", { what: label });
    });
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{say("copyAs")}</h3>
      <ul>
        <Item
          label={say("link")}
          hint={say("linkHint")}
          pressed={() => put(say("link"), async () => (await provenance(answer, showingOf(tab))).link)}
        />
        <Item label="curl" hint={say("asJson")} pressed={() => put("curl", () => curl(recipe))} />
        <Item label="JavaScript" hint={say("asJson")} pressed={() => put("JavaScript", () => javaScript(recipe))} />
        <Item label="Python" hint={say("pythonHint")} pressed={() => put("Python", () => python(recipe))} />
        <Item label="R" hint={say("rHint")} pressed={() => put("R", () => r(recipe))} />
        <Item
          label="Google Sheets"
          hint={[say(formula.kind, { length: formula.kind === "tooLong" ? formula.length : 0 })]
            .concat(isLocal(recipe.origin) ? say("local") : []).join(" ")}
          disabled={formula.kind === "tooLong"}
          pressed={() => put("Google Sheets", () => formula.kind === "tooLong" ? "" : formula.text)}
        />
      </ul>
      {denied && (
        <textarea
          className="kg-denied"
          aria-label={say("deniedText")}
          readOnly
          value={denied}
          rows={6}
          onFocus={(event) => event.target.select()}
        />
      )}
    </section>
  );
}

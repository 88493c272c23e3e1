import type { Answer } from "../answers.ts";
import type { GraphQlError } from "../asking.ts";
import { useWords } from "../words/words.ts";
import { VIEWS_WORDS } from "./views.words.ts";

/** The errors in an answer, each with what to do. */
export function Faults({ answer }: { answer: Answer }) {
  const say = useWords(VIEWS_WORDS);
  const errors = answer.body.errors ?? [];
  if (!errors.length) return null;
  return (
    <div className="kg-faults" role="alert">
      <p>{say(answer.body.data ? "someErrors" : "noData")}</p>
      <ul>{errors.map((error, i) => <Fault key={i} error={error} />)}</ul>
    </div>
  );
}

function Fault({ error }: { error: GraphQlError }) {
  const say = useWords(VIEWS_WORDS);
  const { code, argument, found, allowed } = error.extensions ?? {};
  const place = [argument, error.locations?.map(({ line, column }) => `${line}:${column}`).join(", ")].filter(Boolean);
  return (
    <li>
      {error.message}
      <small>
        {[code, ...place].filter(Boolean).join(" · ")}
        {found != null && ` · ${say("found", { found: text(found) })}`}
        {allowed != null && ` · ${say("allowed", { allowed: text(allowed) })}`}
      </small>
    </li>
  );
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

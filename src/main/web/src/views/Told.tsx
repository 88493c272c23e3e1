import type { Answer } from "../answers.ts";
import { useSocket } from "../listening/socket.ts";
import { useWords } from "../words/words.ts";
import { Faults } from "./Faults.tsx";
import { VIEWS_WORDS } from "./views.words.ts";

interface ListeningProps {
  latest?: Answer;
  /** Whether what was told is shown here; GraphiQL shows it as JSON. */
  inText: boolean;
}

/** A subscription that goes on, with what it told last. */
export function Listening({ latest, inText }: ListeningProps) {
  const say = useWords(VIEWS_WORDS);
  const { lost } = useSocket();
  return (
    <>
      <p className={latest ? "kg-running" : "kg-state"} role="status">
        {lost ? say("lost") : say(latest ? "goesOn" : "listening")}
      </p>
      {latest && <Faults answer={latest} />}
      {latest && inText && <Told answer={latest} />}
    </>
  );
}

/** What a subscription told. It cannot be asked for once more, so it has no table, and no sources. */
export function Told({ answer }: { answer: Answer }) {
  const say = useWords(VIEWS_WORDS);
  if (!answer.body.data) return null;
  return (
    <>
      <p className="kg-detail">{say("told")}</p>
      <pre className="kg-told" tabIndex={0}>{JSON.stringify(answer.body.data, null, 2)}</pre>
    </>
  );
}

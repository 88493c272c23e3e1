import type { GraphiQLPlugin } from "@graphiql/react";
import { useEffect, useState } from "react";
import { FIRST_SHOWING } from "../showing.ts";
import { useOpenInNewTab } from "../Tabs.tsx";
import { useLanguage, useWords } from "../words/words.ts";
import { QuestionForm } from "./QuestionForm.tsx";
import { type Question, type QuestionGroup, questionGroups, questionText } from "./questions.ts";
import { QUESTIONS_WORDS } from "./questions.words.ts";
import { matching } from "./values.ts";

type Known = { groups: QuestionGroup[] } | { failed: Error } | null;

function Questions() {
  const say = useWords(QUESTIONS_WORDS);
  const language = useLanguage((state) => state.language);
  const [known, setKnown] = useState<Known>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    questionGroups().then((groups) => ({ groups }), (failed: Error) => ({ failed }))
      .then((result) => left || setKnown(result));
    return () => void (left = true);
  }, [language, attempt]);
  if (!known) return <p role="status">{say("loading")}</p>;
  if ("failed" in known) {
    return (
      <div role="alert">
        <p>{say("failed")} {known.failed.message}</p>
        <button type="button" onClick={() => setAttempt(attempt + 1)}>{say("again")}</button>
      </div>
    );
  }
  return <Groups groups={known.groups} />;
}

function Groups({ groups }: { groups: QuestionGroup[] }) {
  const say = useWords(QUESTIONS_WORDS);
  const [text, setText] = useState("");
  const found = groups.map((group) => ({ ...group, questions: matching(group.questions, text) }))
    .filter(({ questions }) => questions.length);
  const count = found.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <section className="kg-questions" aria-label={say("questions")}>
      <h2>{say("questions")}</h2>
      <p>{say("intro")}</p>
      <input
        type="search"
        aria-label={say("find")}
        placeholder={say("find")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" className="kg-detail">{count ? say("count", { count }) : say("none")}</p>
      {found.map(({ name, title, questions }) => (
        <section key={name}>
          <h3>{title}</h3>
          <ul>{questions.map((question) => <Asked key={question.name} question={question} />)}</ul>
        </section>
      ))}
    </section>
  );
}

function Asked({ question }: { question: Question }) {
  const openInNewTab = useOpenInNewTab();
  const [fault, setFault] = useState("");
  const open = async (variables: Record<string, unknown>) => {
    try {
      const { graphql } = await questionText(question.name);
      const text = Object.keys(variables).length ? JSON.stringify(variables, null, 2) : "";
      setFault("");
      openInNewTab({ query: graphql, variables: text, showing: FIRST_SHOWING });
    } catch (reason) {
      setFault((reason as Error).message);
    }
  };
  return (
    <li>
      <QuestionForm question={question} open={open} />
      {fault && <p role="alert">{fault}</p>}
    </li>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.5v.5" />
    </svg>
  );
}

/** The kept questions, in GraphiQL's side panel. */
export const QUESTIONS_PLUGIN: GraphiQLPlugin = { title: "Questions", icon: Icon, content: Questions };

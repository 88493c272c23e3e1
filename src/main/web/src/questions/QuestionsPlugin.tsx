import type { GraphiQLPlugin } from "@graphiql/react";

function Questions() {
  return <div className="kg-questions" />;
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

import { lazy, Suspense } from "react";
import { type Answer, type AnswerState, useAnswer } from "../answers.ts";
import type { Asked } from "../asking.ts";
import { HungUp } from "../listening/hung-up.ts";
import { choose, show, useShowing, type ViewName, VIEWS } from "../showing.ts";
import { useActiveTab, useAskAgain } from "../Tabs.tsx";
import { TakeAway } from "../take-away/TakeAway.tsx";
import { LanguageChoice } from "../words/LanguageChoice.tsx";
import { useWords } from "../words/words.ts";
import { About } from "./About.tsx";
import { Faults } from "./Faults.tsx";
import { NewerNotice, PinnedNotice } from "./ReleaseNotice.tsx";
import { Listening, Told } from "./Told.tsx";
import type { View } from "./view.ts";
import { VIEWS_WORDS } from "./views.words.ts";
import { Welcome } from "./Welcome.tsx";

/** The views are loaded when they are first opened; JSON is GraphiQL's own. */
const CONTENTS: Record<Exclude<ViewName, "json">, View> = {
  table: lazy(() => import("./table/TableView.tsx")),
  chart: lazy(() => import("./chart/ChartView.tsx")),
  graph: lazy(() => import("./graph/GraphView.tsx")),
  sources: lazy(() => import("./sources/SourcesView.tsx")),
};

/** The answer of the tab on top, in the view that was chosen for it. */
export function Views({ fault }: { fault?: string }) {
  const tab = useActiveTab();
  const { view, settings, release } = useShowing(tab.id);
  const state = useAnswer(tab.id);
  const say = useWords(VIEWS_WORDS);
  return (
    <section className="kg-views" data-view={view} aria-label={say("views")}>
      <Welcome />
      {fault && <p className="kg-notice" role="alert">{fault}</p>}
      {release ? <PinnedNotice tab={tab.id} pinned={release} state={state} /> : <NewerNotice state={state} />}
      <header className="kg-views-header">
        <ViewTabs view={view} choose={(chosen) => show(tab.id, { view: chosen })} />
        <TakeAway answer={state.kind === "answered" && !state.answer.told ? state.answer : undefined} tab={tab.id} />
        <LanguageChoice />
      </header>
      <div className="kg-view" role="tabpanel" id="kg-view" aria-labelledby={`kg-view-${view}`} tabIndex={0}>
        <Content view={view} tab={tab.id} state={state} settings={settings} />
      </div>
      <About release={shownIn(state)?.release} />
    </section>
  );
}

/** The answer on the screen; none while another one is asked for. */
function shownIn(state: AnswerState): Answer | undefined {
  if (state.kind === "listening") return state.latest;
  return state.kind === "answered" ? state.answer : undefined;
}

function ViewTabs({ view, choose }: { view: ViewName; choose(view: ViewName): void }) {
  const say = useWords(VIEWS_WORDS);
  const byArrow = (event: React.KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = VIEWS[(VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length]!;
    choose(next);
    document.getElementById(`kg-view-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={say("views")} className="kg-tabs" onKeyDown={byArrow}>
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`kg-view-${name}`}
          aria-selected={name === view}
          aria-controls="kg-view"
          tabIndex={name === view ? 0 : -1}
          onClick={() => choose(name)}
        >
          {say(name)}
        </button>
      ))}
    </div>
  );
}

function NotAsked({ stopped }: { stopped: boolean }) {
  const say = useWords(VIEWS_WORDS);
  const askAgain = useAskAgain();
  const isEmpty = !useActiveTab().query?.trim();
  if (isEmpty) return <p className="kg-state">{say("nothingAsked")}</p>;
  return (
    <div className="kg-state">
      <p>{say(stopped ? "stopped" : "notAsked")}</p>
      <button type="button" onClick={() => askAgain()}>{say("ask")}</button>
    </div>
  );
}

function Failed({ reason, asked }: { reason: Error; asked: Asked }) {
  const say = useWords(VIEWS_WORDS);
  const askAgain = useAskAgain();
  return (
    <div className="kg-state" role="alert">
      <p>{say(reason instanceof HungUp ? "hungUp" : "offline")}</p>
      <p className="kg-detail">{reason.message}</p>
      <button type="button" onClick={() => askAgain(asked)}>{say("again")}</button>
    </div>
  );
}

interface ContentProps {
  view: ViewName;
  tab: string;
  state: AnswerState;
  settings: Record<string, string>;
}

function Content({ view, tab, state, settings }: ContentProps) {
  const say = useWords(VIEWS_WORDS);
  if (state.kind === "none" || state.kind === "stopped") return <NotAsked stopped={state.kind === "stopped"} />;
  if (state.kind === "failed") return <Failed {...state} />;
  if (state.kind === "listening") return <Listening latest={state.latest} inText={view !== "json"} />;
  const answer = state.kind === "answered" ? state.answer : state.before;
  if (!answer) return <p className="kg-state" role="status">{say("running")}</p>;
  const Shown = view === "json" ? null : CONTENTS[view];
  return (
    <>
      {state.kind === "running" && <p className="kg-running" role="status">{say("running")}</p>}
      <Faults answer={answer} />
      {answer.told && view !== "json" && <Told answer={answer} />}
      {Shown && !answer.told && answer.body.data && (
        <Suspense fallback={<p className="kg-state" role="status">…</p>}>
          <Shown answer={answer} tab={tab} settings={settings} choose={(choices) => choose(tab, choices)} />
        </Suspense>
      )}
    </>
  );
}
